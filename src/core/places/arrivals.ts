import { forEachMatch } from '../text/matches.ts';
import type { Division } from './division.ts';
import { isWithin, levelOf } from './division.ts';
import type { PlaceMention } from './place-mention.ts';
import type { SignWords } from './sign-words.ts';
import { zonesIn } from './zone-mention.ts';

/** After the name of a place: who of it comes. */
const GUEST = /^[市县区州]?(?:委|政府|人大|政协|党政|[^,。\n]{0,14}(?:代表团|考察团|学习团|访问团|考察组|调研组|一行))/;
/** Where guests come to the place that speaks: 来我市考察. */
const TO_US = /我(?:市|县|区|旗|州|盟|省)/y;
const COMING = /来$|到$|赴$|莅临$|访问$/;
/** Where guests come to a zone that calls itself so (来园区), or has a name that tells no division (来紫竹国家高新区). */
const TO_ZONE = /(?:来|莅临)(?=[\u4e00-\u9fff]{0,6}?(?:园区|开发区|高新区|经开区)(?:交流|考察|调研|参观|指导|座谈|,|。))/g;
/** There, what those do whose zone it is: only a group of them is a guest. */
const INSPECTING = /^.{1,12}?区(?:调研|指导)/;
const GROUP_AFTER = /^[市县区州]?(?:党政|[^,。\n]{0,14}(?:代表团|考察团|学习团|访问团|考察组|一行))/;
/** After the name of a place: what it does beside sending somebody. */
const ACTS = /^(?:将|各|上下|(?:人民)?政府(?!副?[市县区州]长|代表团|考察团|一行))/;

/**
 * The places of those who come to a zone that only calls itself so. Those above it come too, and the zone is theirs: there is no guest where the text names no
 * place but theirs, names a zone of theirs, or has them act.
 */
function guestsAtZone(folded: string, mentions: readonly PlaceMention[]): Division[] {
  const arrivals = arrivalsAtZone(folded);
  const who = (arrival: number) => (INSPECTING.test(folded.slice(arrival, arrival + ARRIVAL_REACH)) ? GROUP_AFTER : GUEST);
  const guests = arrivals.flatMap((arrival) => guestsBefore(arrival, folded, mentions, who(arrival)));
  if (!mentions.some(({ uses }) => uses.every(({ division }) => guests.every((guest) => isApart(division, guest))))) return [];
  const zones = zonesIn(mentions, folded);
  const acting = mentions.filter(({ start, end }) => start > (arrivals[0] ?? 0) && ACTS.test(folded.slice(end, end + ACT_REACH)));
  const hosts = [...zones.map(({ division }) => division), ...acting.flatMap(({ uses }) => uses.map(({ division }) => division))];
  return guests.filter((guest) => hosts.every((host) => !isWithin(host, guest)));
}

const ACT_REACH = 8;
const ARRIVAL_REACH = 24;

/** Whether neither of two divisions lies within the other. */
function isApart(one: Division, other: Division): boolean {
  return !isWithin(one, other) && !isWithin(other, one);
}

/** The offsets of 来 in 来园区考察, in folded text. */
function arrivalsAtZone(folded: string): number[] {
  const arrivals: number[] = [];
  if (folded.includes('区')) forEachMatch(folded, TO_ZONE, ({ index }) => arrivals.push(index));
  return arrivals;
}

/** Where guests come to the place that speaks: the offsets of 来 in 来我市考察, in folded text. */
function arrivalsAtUs(folded: string, signs: SignWords): number[] {
  return signs.of('pointing').flatMap((place) => {
    TO_US.lastIndex = place;
    const coming = TO_US.test(folded) ? COMING.exec(folded.slice(Math.max(0, place - 2), place))?.[0] : undefined;
    return coming === undefined ? [] : place - coming.length;
  });
}

/** After the name of a place: a group of its people. */
const GROUP = /^[^,。\n]{0,4}(?:代表团|考察团|学习团|访问团|考察组)/;
/** What a text is about, it names within so many units. */
const OPENING = 250;

/** Whose groups the text opens with, where the sentence in which they come does not say: 考察组一行赴我州考察. */
function groupsIn(folded: string, mentions: readonly PlaceMention[]): Division[] {
  const groups = mentions.filter(({ end }) => end < OPENING && GROUP.test(folded.slice(end, end + 12)));
  return groups.flatMap(({ uses }) => uses.map(({ division }) => division)).filter(({ code }) => levelOf(code) !== 'province');
}

/** Where a group comes to a place that is called by one character: 考察团来潍考察. */
const TO_ONE = /(?:代表团|考察团|学习团|考察组|一行)(?:来|莅)(?=[\u4e00-\u9fff](?:考察|调研|参观|访问|学习|交流))/g;

/** The offsets of 来 in 来昆考察, where the place that speaks has one character, in folded text. */
function arrivalsAtOne(folded: string): number[] {
  const arrivals: number[] = [];
  forEachMatch(folded, TO_ONE, ({ 0: { length }, index }) => arrivals.push(index + length - 1));
  return arrivals;
}

/** Before the place of guests: 与前来考察的江城县党政代表团座谈. */
const WHO_CAME = /前来[^。,\n]{0,8}的$/;
const CAME_REACH = 12;

/** The places of those who are called people that came. */
function guestsCalled(folded: string, mentions: readonly PlaceMention[]): Division[] {
  if (!folded.includes('前来')) return [];
  const coming = mentions.filter(
    ({ start, end }) => WHO_CAME.test(folded.slice(Math.max(0, start - CAME_REACH), start)) && GUEST.test(folded.slice(end, end + 24)),
  );
  return coming.flatMap(({ uses }) => uses.map(({ division }) => division));
}

/** How long a sentence about guests is. */
const SENTENCE = 120;

/** Before 来: those who receive them, behind 在. */
const WITH_HOSTS = /在[^在。\n]{2,80}陪同下$/;

/** The places of those who come, before an offset where they are said to arrive. */
function guestsBefore(arrival: number, folded: string, mentions: readonly PlaceMention[], who = GUEST): Division[] {
  const sentence = folded.slice(Math.max(0, arrival - SENTENCE), arrival);
  const from = arrival - sentence.length + Math.max(sentence.lastIndexOf('。'), sentence.lastIndexOf('\n')) + 1;
  const to = WITH_HOSTS.test(sentence) ? arrival - sentence.length + sentence.lastIndexOf('在') : arrival;
  const coming = mentions.filter(({ start, end }) => start >= from && end <= to && who.test(folded.slice(end, end + 24)));
  return coming.flatMap(({ uses }) => uses.map(({ division }) => division)).filter(({ code }) => levelOf(code) !== 'province');
}

/** Cities and counties whose people come to the place that speaks. */
export function guestsOf(
  folded: string,
  signs: SignWords,
  mentions: readonly PlaceMention[],
  hosts: ReadonlySet<PlaceMention>,
): ReadonlySet<Division> {
  const arrivals = [...[...hosts].map(({ start }) => start), ...arrivalsAtUs(folded, signs), ...arrivalsAtOne(folded)];
  const called = [...guestsCalled(folded, mentions), ...guestsAtZone(folded, mentions)];
  if (arrivals.length + called.length === 0) return new Set();
  const inSentence = [...called, ...arrivals.flatMap((arrival) => guestsBefore(arrival, folded, mentions))];
  const guests = new Set(inSentence.length > 0 ? inSentence : groupsIn(folded, mentions));
  for (const { uses } of hosts) for (const { division } of uses) guests.delete(division);
  return guests;
}
