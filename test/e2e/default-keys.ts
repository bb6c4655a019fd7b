import { parse } from 'jsonc-parser';
import type { Workbench } from './workbench.ts';

/** A key that VS Code has by default. */
export type DefaultKey = { readonly key: string; readonly command: string; readonly when?: string };

/** All keys that VS Code has by default on the platform that its window believes to be on, with those of extensions. */
export async function defaultKeys({ page, quickInput }: Workbench): Promise<DefaultKey[]> {
  const title = 'Preferences: Open Default Keyboard Shortcuts (JSON)';
  await quickInput.choose('F1', `>${title}`, title);
  await page.locator('.tab.active').filter({ hasText: 'eybindings' }).waitFor();
  await page.locator('.editor-group-container.active .view-line').filter({ hasText: '"command"' }).first().waitFor();
  await quickInput.choose('F1', '>Select All', 'Select All');
  await page.evaluate("document.execCommand('copy')");
  return parse(await page.evaluate<string>('navigator.clipboard.readText()'));
}

/** Whether two `when` clauses can hold at once, as far as they say so themselves: `&&` binds closer than `||`, and there are no brackets in them. */
export function canBothHold(one: string, other: string): boolean {
  return parts(one).some((a) => parts(other).some((b) => a.every((term) => b.every((another) => !excludes(term, another)))));
}

type Term = { readonly key: string; readonly operator: '' | '!' | '==' | '!=' | 'other'; readonly value: string };

function parts(clause: string): Term[][] {
  return clause.split(' || ').map((part) => part.split(' && ').map(term));
}

function term(text: string): Term {
  const [, key = text, operator = '', value = ''] = /^(\S+) (==|!=|\S+|not in) (.*)$/.exec(text.trim()) ?? [];
  if (operator === '==' || operator === '!=') return { key, operator, value: value.replaceAll("'", '') };
  if (operator !== '') return { key, operator: 'other', value };
  return key.startsWith('!') ? { key: key.slice(1), operator: '!', value } : { key, operator: '', value };
}

function excludes(a: Term, b: Term): boolean {
  if (isNever(a) || isNever(b)) return true;
  return a.key === b.key && (excludesInOrder(a, b) || excludesInOrder(b, a));
}

function isNever({ key, operator }: Term): boolean {
  return key === 'false' && operator === '';
}

function excludesInOrder(a: Term, b: Term): boolean {
  if (a.operator === '!') return b.operator === '' || b.operator === '==';
  if (a.operator !== '==') return false;
  return (b.operator === '==' && a.value !== b.value) || (b.operator === '!=' && a.value === b.value);
}
