import type { SourceText } from '../text/source-text.ts';
import { cleanSlice } from './found.ts';
import type { Layout } from './layout.ts';
import type { RoledLine } from './line-role.ts';

/** About as many characters as a tree shows, in UTF-16 code units. */
const LENGTH = 40;
const SEARCHED = 600;
const SHORTEST = 12;
/** What a report starts with before it says anything: 本报讯(记者 某某), 央视网消息(新闻联播):, 【本社八日电】. */
const DATELINE =
  /^(?:[^，,。；;：:！!？?、()（）【】\s]{1,24}(?:[讯訊电電]|消息)(?:\s?[(（][^()（）]{1,60}[)）][:：]?|[:：]|\s)|[【[][^【】[\]]{1,24}[讯訊电電][】\]](?:\s?[(（][^()（）]{1,60}[)）])?[:：]?)/;
/** Fewer characters say nothing without the dateline. */
const LEAST_SAID = 6;
const BREAK = /[，,。；;：:！!？?、\s]/;

/** The document's first sentence without its dateline, cut at punctuation near 40 characters, for documents without a title; '' for a text without words. */
export function firstWords({ reading, folded }: SourceText, { lines }: Layout): string {
  const start = lines.find(saysMuch) ?? lines.find(({ role }) => role === 'text') ?? lines.find(({ role }) => role !== 'blank');
  if (!start) return '';
  const end = Math.min(start.line.end, start.line.start + SEARCHED);
  const sentence = cleanSlice(reading, { start: start.line.start, end }, folded.noise).split(/(?<=[。！？!?])/)[0] ?? '';
  return shorten(withoutDateline(sentence).replace(/^[-—–―─*#（(\s]+(?=\S)|[。！？!?]$/g, ''));
}

function withoutDateline(sentence: string): string {
  const rest = sentence.replace(DATELINE, '').trimStart();
  return rest.length < LEAST_SAID ? sentence : rest;
}

function saysMuch({ role, folded }: RoledLine): boolean {
  return role === 'text' && folded.length >= SHORTEST && !/[:,]$/.test(folded);
}

/** Cut at punctuation near 40 characters. */
export function shorten(sentence: string): string {
  if (sentence.length <= LENGTH) return sentence;
  const cut = sentence
    .slice(0, LENGTH)
    .split('')
    .findLastIndex((unit) => BREAK.test(unit));
  return `${sentence.slice(0, cut >= LENGTH / 3 ? cut : LENGTH).trimEnd()}…`;
}
