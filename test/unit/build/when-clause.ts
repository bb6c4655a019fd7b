/** The state that `when` clauses are judged by: what is not there is undefined. */
export type ContextKeys = Readonly<Record<string, string | boolean>>;

/** Whether a clause of package.json holds, as VS Code judges it: `&&` binds closer than `||`, and there are no brackets in ours. */
export function holds(clause: string, keys: ContextKeys): boolean {
  return clause.split(' || ').some((part) => part.split(' && ').every((term) => termHolds(term.trim(), keys)));
}

function termHolds(term: string, keys: ContextKeys): boolean {
  const [, key = '', operator, value = ''] = /^(!?[\w.-]+)(?: (==|!=|=~) (.+))?$/.exec(term) ?? [];
  if (key === '') throw new Error(`not a term: ${term}`);
  if (!operator) return key.startsWith('!') ? !keys[key.slice(1)] : Boolean(keys[key]) || key === 'true';
  if (operator === '=~') return new RegExp(value.slice(1, value.lastIndexOf('/'))).test(String(keys[key] ?? ''));
  return (String(keys[key]) === value) === (operator === '==');
}
