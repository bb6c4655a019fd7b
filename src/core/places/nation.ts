/** What a text says when it speaks of the whole country or for its central bodies. */
const NATIONAL = /我国|全国(?!两会|人大代表|政协委员|劳模|劳动模范|文明|第)|中共中央|党中央|国务院|中央军委|国家主席|全国人大常委会|全国政协|最高人民法院|最高人民检察院|中央纪委|各省、自治区、直辖市|各省区市|中华人民共和国/g;
/** Marks of the authorities in Taipei: their bodies, and years of the Republic after 1949. */
const TAIPEI = /行政院|总统府|总统令|立法院|考试院|监察院|司法院|中华民国(?:三十[九]|[4-9]\d|39|1\d\d|[四五六七八九]十|一百|[四五六七八九][〇零一二三四五六七八九])[〇零一二三四五六七八九十\d]*年/g;
const HEAD = 600;

/** How often and where first, in folded offsets. */
export interface Sign {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

export function nationalSign(folded: string): Sign {
  return sign(folded, NATIONAL);
}

/** Only the head counts: a mainland text may speak of those bodies too. */
export function taipeiSign(folded: string): Sign {
  return sign(folded.slice(0, HEAD), TAIPEI);
}

function sign(text: string, pattern: RegExp): Sign {
  let first: Sign | undefined;
  let count = 0;
  for (const match of text.matchAll(pattern)) {
    first ??= { count: 1, start: match.index, end: match.index + match[0].length };
    count++;
  }
  return first ? { ...first, count } : { count: 0, start: 0, end: 0 };
}
