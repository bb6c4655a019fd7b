import type { Node } from 'jsonc-parser';
import { findNodeAtLocation } from 'jsonc-parser';
import { readJson } from '../json-tree.ts';
import type { Field } from '../text/field.ts';
import type { DeclaringElement } from '../text/html-text.ts';
import { withoutPadding } from '../text/padded-text.ts';
import type { SourceText } from '../text/source-text.ts';
import type { DeclaredRule } from './declaration.ts';

/** Something that a page says of itself. */
interface PageField extends Field {
  readonly rule: DeclaredRule;
}

/** Longer data are of more than one article; in UTF-16 code units. */
const LONGEST_DATA = 65_536;
/** What a page is about, not the site, the way to the page or other articles. */
const ARTICLE = /article|posting|report|webpage|legislation|document|creativework/i;
const PUBLISHED = 'datepublished';

/** What a page says of itself in `meta`, in data for search engines, and in the first `time` of its article, in this order. */
export function pageFields(source: SourceText): PageField[] {
  const { declaring } = source.form;
  const all = (name: DeclaringElement['name']) => declaring.filter((one) => one.name === name);
  const times = all('time').flatMap((element) => timeField(source, element));
  return [
    ...all('meta').flatMap((element) => metaField(source, element)),
    ...all('data').flatMap((element) => dataFields(source, element)),
    ...all('comment').flatMap((element) => commentFields(source, element)),
    ...all('account').flatMap((element) => accountField(source, element)),
    ...all('variables').flatMap((element) => variableFields(source, element)),
    ...times.slice(0, 1),
  ];
}

function metaField({ form }: SourceText, { attributes, start, end }: DeclaringElement): PageField[] {
  const { name, property, itemprop, content } = attributes;
  const key = name ?? property ?? itemprop;
  return key && content ? [{ key, value: content, rule: 'page-meta', ...placeOf(form.restored, content, start, end) }] : [];
}

const IN_COMMENT = /<(date|title|sourcename|author)>([^<]{1,300})<\/\1>/g;

/** What the systems of newspapers write into a comment of the page: `<!--enpproperty <date>2024-03-18 10:20:00.0</date>…`. */
function commentFields({ form }: SourceText, { start, end }: DeclaringElement): PageField[] {
  return [...form.restored.slice(start, end).matchAll(IN_COMMENT)].map(({ 1: name = '', 2: value = '', index }) => {
    const from = start + index + name.length + 2;
    return { key: name === 'date' ? PUBLISHED : name, value, rule: 'page-data', start: from, end: from + value.length };
  });
}

/** Who published a page of WeChat. */
function accountField({ reading }: SourceText, { start, end }: DeclaringElement): PageField[] {
  const written = reading.slice(start, end);
  const value = withoutPadding(written).trim();
  const at = written.indexOf(value);
  const place = at < 0 ? { start, end } : { start: start + at, end: start + at + value.length };
  return value === '' ? [] : [{ key: 'source', value, rule: 'page-data', ...place }];
}

const VARIABLE = /\bvar (ct|createTime|nickname) ?= ?(?:htmlDecode\()?(["'])([^"'\n]{1,60})\2/g;

/** The seconds since 1970, or the moment, and who published it, as the scripts of a page of WeChat have them. */
function variableFields({ form }: SourceText, { start, end }: DeclaringElement): PageField[] {
  return [...form.restored.slice(start, end).matchAll(VARIABLE)].map(({ 0: all, 1: name, 3: value = '', index }) => {
    const to = start + index + all.length - 1;
    return { key: name === 'nickname' ? 'source' : PUBLISHED, value, rule: 'page-data', start: to - value.length, end: to };
  });
}

/** Where a value stands in a tag; the tag where it is written with character references. */
function placeOf(file: string, value: string, start: number, end: number): { start: number; end: number } {
  const at = file.slice(start, end).lastIndexOf(value);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + value.length };
}

/** Of an element of the article: lists of other articles have times too. */
function timeField({ form, reading }: SourceText, { attributes, start, end }: DeclaringElement): PageField[] {
  const { datetime, itemprop, pubdate } = attributes;
  if (!datetime || withoutPadding(reading.slice(start, end)).trim() === '') return [];
  const isPublished = pubdate !== undefined || itemprop?.toLowerCase() === PUBLISHED;
  return [
    { key: isPublished ? PUBLISHED : 'date', value: datetime, rule: 'time-element', ...placeOf(form.restored, datetime, start, end) },
  ];
}

/** In a web archive letters stand for bytes, so that a value has no place but that of the whole. */
function dataFields({ form }: SourceText, { start, end }: DeclaringElement): PageField[] {
  const written = end - start > LONGEST_DATA ? '' : form.restored.slice(start, end);
  const json = withoutPadding(written);
  const { root } = readJson(json);
  const fields = root ? articlesIn(root).flatMap((article) => fieldsOfArticle(article, start)) : [];
  return json === written ? fields : fields.map((field) => ({ ...field, start, end }));
}

function articlesIn(root: Node): Node[] {
  const graph = root.type === 'object' ? (findNodeAtLocation(root, ['@graph']) ?? mainEntity(root)) : undefined;
  const list = graph ?? root;
  const objects = list.type === 'array' ? (list.children ?? []) : [list];
  return objects.filter((one) => one.type === 'object' && (ARTICLE.test(typeOf(one)) || isForBaidu(one)));
}

/** What a page is about, where its data tell of the page: the name of one alone is none. */
function mainEntity(page: Node): Node | undefined {
  const entity = findNodeAtLocation(page, ['mainEntity']);
  return entity?.type === 'object' && findNodeAtLocation(entity, ['datePublished']) ? entity : undefined;
}

/** Data for Baidu have no type. */
function isForBaidu(object: Node): boolean {
  return /cambrian/.test(String(findNodeAtLocation(object, ['@context'])?.value));
}

function typeOf(object: Node): string {
  const type = findNodeAtLocation(object, ['@type']);
  return type?.type === 'array' ? (type.children ?? []).map(({ value }) => String(value)).join(' ') : String(type?.value);
}

function fieldsOfArticle(article: Node, offset: number): PageField[] {
  return [
    ...stringField(article, ['datePublished'], PUBLISHED, offset),
    ...stringField(article, ['pubDate'], PUBLISHED, offset),
    ...stringField(article, ['headline'], 'headline', offset),
    ...(isForBaidu(article) ? stringField(article, ['title'], 'headline', offset) : []),
    ...namedField(article, 'publisher', offset),
    ...namedField(article, 'author', offset),
  ];
}

/** A name, or what has one. */
function namedField(article: Node, key: string, offset: number): PageField[] {
  const whole = stringField(article, [key], key, offset);
  return whole.length > 0
    ? whole
    : [...stringField(article, [key, 'name'], key, offset), ...stringField(article, [key, 0, 'name'], key, offset)];
}

function stringField(article: Node, path: (string | number)[], key: string, offset: number): PageField[] {
  const node = findNodeAtLocation(article, path);
  if (typeof node?.value !== 'string') return [];
  return [{ key, value: node.value, rule: 'page-data', start: offset + node.offset + 1, end: offset + node.offset + node.length - 1 }];
}
