import { convert, readyConversion } from '../core/conversion/convert.ts';
import { unknownRegions } from '../core/corrections/correction.ts';
import { cleanDocument } from '../core/document/clean-document.ts';
import { findNoise } from '../core/document/find-noise.ts';
import { sentenceAround } from '../core/document/found.ts';
import { outline } from '../core/document/outline.ts';
import { searchPlaces } from '../core/places/place-search.ts';
import { searchZones } from '../core/places/zone-search.ts';
import { sourceOf } from '../core/records/edited-source.ts';
import { decode, textToWrite } from '../core/text/decode.ts';
import { readScript } from '../core/text/script.ts';
import type { AskedLibrary } from './asked-library.ts';
import type { CallContext } from './call-context.ts';
import { unlessCancelled } from './call-context.ts';
import { runInSlices } from './pacer.ts';
import type { Params, Result } from './protocol.ts';
import type { HandlersOf } from './serve-rpc.ts';

const MOST_PLACES = 50;
const MOST_ZONES = 10;

type Asked = 'outline' | 'sentence' | 'noise' | 'clean' | 'places' | 'unknownRegions' | 'script' | 'decode' | 'convert';

/** Answers what can be told of a text or a name by itself. */
export function textHandlers(library: AskedLibrary): HandlersOf<Asked> {
  return {
    outline: (edited) => outline(sourceOf(edited)),
    sentence: (edited) => sentenceAround(sourceOf(edited), edited),
    noise: (edited) => findNoise(sourceOf(edited)),
    clean: ({ text, uri, kinds }, context) => unlessCancelled(context, () => cleanDocument(text, uri, new Set(kinds))),
    places: ({ query }) =>
      [...searchZones(query, MOST_ZONES), ...searchPlaces(query, MOST_PLACES)].map((place) => library.placeScript.found(place)),
    unknownRegions: ({ regions }) => unknownRegions(regions),
    script: ({ text }) => readScript(text).script,
    decode: ({ bytes, encoding }) => decodedFile(bytes, encoding),
    convert: (request, context) => converted(library, request, context),
  };
}

async function converted(
  { evidence }: AskedLibrary,
  { text, options }: Params<'convert'>,
  context: CallContext,
): Promise<Result<'convert'>> {
  await runInSlices(readyConversion(options), context.signal, context.pacer);
  const wanted = options.dictionary !== 'opencc';
  const found = wanted ? await runInSlices(evidence.of(options.to), context.signal, context.pacer) : undefined;
  return unlessCancelled(context, () => convert(text, options, found));
}

function decodedFile(bytes: Uint8Array, encoding: string | undefined): Result<'decode'> {
  const decoded = decode(bytes, encoding === undefined ? {} : { encoding });
  return 'error' in decoded ? null : { text: textToWrite(decoded), encoding: decoded.encoding };
}
