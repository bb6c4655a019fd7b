// What stands in the sources: imports, functions, exports. Read with oxc-parser, as TypeScript 7 has no interface for programs.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

const EXPORTED = {
  FunctionDeclaration: 'function',
  ClassDeclaration: 'class',
  TSInterfaceDeclaration: 'interface',
  TSTypeAliasDeclaration: 'type',
  VariableDeclaration: 'constant',
};

/** Every TypeScript file of a folder, generated ones and declarations left out; paths are relative to it, with `/`. */
export function readSources(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.generated|\.d)\.ts$/.test(name));
  return names.sort().map((name) => readSource(folder, name));
}

function readSource(folder, name) {
  const path = name.split(sep).join('/');
  const text = readFileSync(join(folder, name), 'utf8');
  const { program, module, comments } = parseSync(name, text);
  return {
    path,
    lines: text.split('\n').length - 1,
    imports: importsOf(path, text, module),
    functions: functionsOf(path, text, program),
    casts: castsOf(text, program),
    exported: exportsOf(path, text, program, comments),
  };
}

/** The files of this project that a file imports, types included. */
function importsOf(path, text, module) {
  const named = [...module.staticImports, ...module.staticExports.flatMap(({ entries }) => entries.filter((entry) => entry.moduleRequest))];
  const specifiers = named.map(({ moduleRequest }) => moduleRequest.value);
  const late = module.dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1));
  const own = [...specifiers, ...late].filter((specifier) => specifier.startsWith('.'));
  return [...new Set(own.map((specifier) => posix.join(posix.dirname(path), specifier)))];
}

function functionsOf(path, text, program) {
  const found = [];
  const add = (name, node) => found.push({ name, path, length: linesBetween(text, node.start, node.end) });
  new Visitor({
    FunctionDeclaration: (node) => node.body && add(node.id?.name ?? 'default', node),
    MethodDefinition: (node) => node.value.body && add(node.key.name ?? 'constructor', node),
    VariableDeclarator: (node) => /^(Arrow)?Function/.test(node.init?.type ?? '') && add(node.id.name, node),
  }).visit(program);
  return found;
}

/** What a value is said to be without a check, by its text: `as number`. `as const` says nothing of the kind. */
function castsOf(text, program) {
  const found = [];
  const add = ({ typeAnnotation: { start, end } }) => {
    const type = text.slice(start, end);
    if (type !== 'const') found.push(type);
  };
  new Visitor({ TSAsExpression: add, TSTypeAssertion: add, TSNonNullExpression: () => found.push('!') }).visit(program);
  return found;
}

function linesBetween(text, start, end) {
  return text.slice(start, end).split('\n').length;
}

function exportsOf(path, text, program, comments) {
  const declared = program.body.filter(({ type, declaration }) => type === 'ExportNamedDeclaration' && declaration);
  return declared.map((node) => ({
    path,
    name: node.declaration.id?.name ?? node.declaration.declarations?.[0]?.id.name,
    kind: EXPORTED[node.declaration.type],
    isDocumented: comments.some(({ type, value, end }) => type === 'Block' && value.startsWith('*') && isBlank(text, end, node.start)),
  }));
}

function isBlank(text, start, end) {
  return start <= end && text.slice(start, end).trim() === '';
}

/** Files of less than so many lines that one other file uses; the entries of features, which only `activate.ts` uses, are none. */
export function helpers(sources, lines) {
  const users = usersOf(sources);
  const found = sources.filter(({ path, lines: length }) => length < lines && users.get(path)?.size === 1);
  return found.map(({ path }) => ({ path, user: [...users.get(path)][0] })).filter(({ user }) => user !== 'activate.ts');
}

/** Names that more than one file exports. Both platforms call their entry as the editor wants it. */
export function doubles(sources) {
  const paths = new Map();
  for (const { exported } of sources) for (const { name, path } of exported) paths.set(name, [...(paths.get(name) ?? []), path]);
  return [...paths].filter(([name, places]) => places.length > 1 && name !== 'activate');
}

/** By path, the files that import it. */
function usersOf(sources) {
  const users = new Map();
  for (const { path, imports } of sources) for (const used of imports) users.set(used, (users.get(used) ?? new Set()).add(path));
  return users;
}

/** Circles of imports: each set of files that reach one another (strongly connected components), sorted. */
export function circles(sources) {
  const imports = new Map(sources.map((source) => [source.path, source.imports]));
  const reached = new Map([...imports.keys()].map((path) => [path, reachableFrom(path, imports)]));
  const groups = new Map();
  for (const [path, others] of reached) {
    if (!others.has(path)) continue;
    const circle = [...others].filter((other) => reached.get(other)?.has(path)).sort();
    groups.set(circle.join(), circle);
  }
  return [...groups.values()];
}

function reachableFrom(path, imports) {
  const reached = new Set();
  const open = [path];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const used of imports.get(next) ?? []) {
      if (reached.has(used)) continue;
      reached.add(used);
      open.push(used);
    }
  }
  return reached;
}

/** Pairs of folders of which each has a file that imports one of the other; a folder and one inside it are one room. */
export function mutualFolders(sources) {
  const arrows = new Set(sources.flatMap(({ path, imports }) => imports.map((used) => `${posix.dirname(path)} ${posix.dirname(used)}`)));
  const pairs = [...arrows].map((arrow) => arrow.split(' '));
  return pairs.filter(([from, to]) => from < to && arrows.has(`${to} ${from}`) && !isInside(from, to) && !isInside(to, from));
}

/** Which folders a folder imports files of, and how many imports these are: the import graph by folders, sorted. */
export function folderGraph(sources) {
  const graph = new Map();
  for (const { path, imports } of sources) {
    const from = posix.dirname(path);
    const targets = graph.get(from) ?? graph.set(from, new Map()).get(from);
    for (const used of imports) {
      const to = posix.dirname(used);
      if (to !== from) targets.set(to, (targets.get(to) ?? 0) + 1);
    }
  }
  return [...graph].sort(([a], [b]) => (a < b ? -1 : 1)).map(([from, targets]) => [from, [...targets].sort(([, a], [, b]) => b - a)]);
}

function isInside(folder, other) {
  return other === '.' || folder.startsWith(`${other}/`);
}
