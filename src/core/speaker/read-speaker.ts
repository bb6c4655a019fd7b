import type { Range } from '../evidence.ts';
import type { NamedText } from '../places/mention.ts';
import { centralActor, isOfUnit } from '../places/nation.ts';
import type { Placed } from '../places/placed.ts';
import { ownWord } from '../places/subject-level.ts';
import { foldText } from '../text/fold.ts';
import type { SourceText } from '../text/source-text.ts';
import type { ActingBody } from './acting-body.ts';
import { actingBodies } from './acting-body.ts';
import { levelCalled, levelOfBody, levelOfDivision } from './body-level.ts';
import type { Speaker, SpeakerLevel } from './speaker.ts';
import type { Named } from './speaker-evidence.ts';
import { evidenceAt, inferred, namedEvidence, rangeOfMatch, stated } from './speaker-evidence.ts';

/** What is known of a document that tells who speaks in it. */
export interface SpeakerContext {
  readonly title?: Named | undefined;
  readonly issuer?: Named | undefined;
  readonly outlet?: Named | undefined;
  readonly place?: Placed | undefined;
  /** Where the running text begins, in offsets of the folded text: its first paragraphs. */
  readonly opening: Range;
}

/** A report says for whom it is made, and before whom. */
const REPORT =
  /我(?:受|代表)([\u4e00-\u9fff]{0,12}?(?:自治区|[省市州盟县区旗镇乡]|地区))(?:人民)?政府|(?<![\u4e00-\u9fff])在([\u4e00-\u9fff]{0,16}?(?:自治区|[省市州盟县区旗镇乡]))第[十一二三四五六七八九\d]{1,3}届人民代表大会/;

const CENTRAL_REPORT = /我代表国务院|在第[十一二三四五六七八九\d]{1,3}届全国人民代表大会/;
const REPORT_LENGTH = 1500;
const LEADER = /^(?:习近平|总书记|(?:国家|中央军委)(?:副)?主席)$/;
const MOST_RIVALS = 2;

/** Who speaks in a document: who issued it, who reports, the body that acts in its title or its first sentences, what it calls its own place, at last the outlet. */
export function readSpeaker(source: SourceText, named: NamedText, context: SpeakerContext): Speaker | undefined {
  return fromIssuer(context) ?? fromReport(source, named, context) ?? fromBodies(source, named, context) ?? fromOutlet(context);
}

function fromIssuer({ issuer, place }: SpeakerContext): Speaker | undefined {
  const level = issuer && levelOfBody(foldText(issuer.value), place);
  return level && issuer && stated(level, namedEvidence('speaker-issuer', issuer));
}

function fromReport(source: SourceText, { signs }: NamedText, { place, opening }: SpeakerContext): Speaker | undefined {
  if (!signs.hasBefore('speaking', REPORT_LENGTH) && !signs.hasBefore('session', REPORT_LENGTH)) return undefined;
  const head = source.folded.text.slice(0, Math.min(opening.end, REPORT_LENGTH));
  const match = REPORT.exec(head);
  const central = CENTRAL_REPORT.exec(head);
  if (central && (!match || central.index < match.index))
    return stated('centre', evidenceAt(source, 'speaker-report', rangeOfMatch(central)));
  const level = match && levelOfBody(`${match[1] ?? match[2]}人民政府`, place);
  return level ? stated(level, evidenceAt(source, 'speaker-report', rangeOfMatch(match))) : undefined;
}

/** Of the title first; whoever visits or instructs is not of the place that the text calls its own, or is about. */
function fromBodies(source: SourceText, named: NamedText, context: SpeakerContext): Speaker | undefined {
  const bodies = bodiesOf(source, named, context);
  const acting = bodies.find(({ kind }) => kind === 'body') ?? narrowestSelf(bodies);
  const own = ownSpeaker(source, named, context.place);
  if (acting && !(own && isWider(acting.level, own.level))) return withRivals(speakerOf(source, acting), source, bodies);
  if (own) return withRivals(own, source, bodies);
  const [post] = bodies;
  if (post?.level === 'centre' && context.title && context.outlet) return undefined;
  const placed = post && ofPlace(context.place, post.level);
  return placed ?? (post && withRivals(speakerOf(source, post), source, bodies));
}

/** 我镇 of a text that says 我市 too, in which it lies. */
function narrowestSelf(bodies: readonly ActingBody[]): ActingBody | undefined {
  const selves = bodies.filter(({ kind }) => kind === 'self');
  return selves.find(({ level }) => !selves.some((other) => isWider(level, other.level)));
}

/** The bodies of the title, then those of the opening; the central ones among them. */
function bodiesOf(source: SourceText, named: NamedText, { title, opening, place }: SpeakerContext): ActingBody[] {
  const { folded } = source;
  const titleRange = title && title.end > title.start ? folded.map.toFolded(title.start, title.end) : undefined;
  return [...(titleRange ? [titleRange] : []), opening].flatMap((part) => {
    const actor = centralActor(folded.text, part);
    const central = isOfUnit(folded.text, opening, actor) ? undefined : actor;
    const bodies = actingBodies(named, part, place).filter((body) => part !== opening || isOwn(body, folded.text));
    return central ? [...bodies, centralBody(folded.text, central, part === opening)].sort((a, b) => a.start - b.start) : bodies;
  });
}

/** 全县 is what a text calls its own place; in a sentence 全省 may be whom somebody instructs. */
function isOwn({ kind, start }: ActingBody, folded: string): boolean {
  return kind !== 'self' || folded.charAt(start) === '我';
}

/** 国务院总理 is somebody with an office; so is a leader in a sentence, whom any text may quote. */
function centralBody(folded: string, range: Range, isSentence: boolean): ActingBody {
  const name = folded.slice(range.start, range.end);
  const isPost =
    /^(?:副?总理|委员|总书记)/.test(folded.slice(range.end)) ||
    (isSentence && QUOTED.test(folded.slice(range.end, range.end + QUOTED_REACH))) ||
    name === '国务委员' ||
    (isSentence && LEADER.test(name));
  return { ...range, kind: isPost ? 'post' : 'body', level: levelOfBody(name, undefined) === 'ministry' ? 'ministry' : 'centre' };
}

/** Whoever reports cites figures and spokesmen of a ministry: 商务部数据显示. */
const QUOTED = /^[\u4e00-\u9fff]{0,12}?(?:数据显示|统计显示|监测显示|负责人介绍|负责同志介绍|测算|预测|预计)/;
const QUOTED_REACH = 24;

/** 我县, where the text says it. */
function ownSpeaker(source: SourceText, named: NamedText, place: Placed | undefined): Speaker | undefined {
  const { folded } = named;
  const word = ownWord(named);
  const level = word && levelCalled(word, place);
  const start = word ? folded.indexOf(`我${word}`) : -1;
  if (!level || !word || start < 0) return undefined;
  return inferred(level, evidenceAt(source, 'speaker-self', { start, end: start + word.length + 1 }));
}

/** The place that the text is about, where it lies below whoever is named with an office. */
function ofPlace(place: Placed | undefined, post: SpeakerLevel): Speaker | undefined {
  if (!place || place.names.length === 0) return undefined;
  const name = place.names.at(-1) ?? '';
  const level = place.zone === undefined ? levelOfDivision({ code: place.code, name }) : 'zone';
  return isWider(post, level) ? inferred(level, { rule: 'speaker-place', start: 0, end: 0, note: place.zone ?? name }) : undefined;
}

const ORDER: readonly SpeakerLevel[] = ['centre', 'ministry', 'province', 'city', 'county', 'township', 'zone'];

/** Whether one level lies above another; a school and a firm lie nowhere. */
function isWider(one: SpeakerLevel, other: SpeakerLevel): boolean {
  return ORDER.includes(one) && ORDER.indexOf(one) < ORDER.indexOf(other);
}

function speakerOf(source: SourceText, body: ActingBody): Speaker {
  const evidence = evidenceAt(source, body.kind === 'self' ? 'speaker-self' : 'speaker-body', body);
  return body.kind === 'body' ? stated(body.level, evidence) : inferred(body.level, evidence);
}

function withRivals(speaker: Speaker, source: SourceText, bodies: readonly ActingBody[]): Speaker {
  const others = bodies.filter(({ kind, level }, index) => {
    return kind === 'body' && level !== speaker.level && bodies.findIndex((one) => one.kind === 'body' && one.level === level) === index;
  });
  return { ...speaker, rivals: others.slice(0, MOST_RIVALS).map((body) => speakerOf(source, body)) };
}

/** An office that publishes itself speaks; else the medium does. */
function fromOutlet({ outlet, place }: SpeakerContext): Speaker | undefined {
  if (!outlet) return undefined;
  return inferred(levelOfBody(foldText(outlet.value), place) ?? 'press', namedEvidence('speaker-outlet', outlet));
}
