/**
 * The encodings that a document can be read in. The names are VS Code's encoding ids (as in `files.encoding`), so that an editor opened with the same id shows
 * the same text; VS Code has no UTF-32, which only the library reads. `gb18030` also reads GB2312 and GBK; `big5hkscs` is Big5 with the Hong Kong characters and the ETEN and CP950 extensions.
 */
export type Encoding = 'utf8' | 'utf8bom' | 'utf16le' | 'utf16be' | 'utf32le' | 'utf32be' | 'gb18030' | 'big5hkscs';

/** Other names of the same encodings (WHATWG labels, VS Code ids), without punctuation and in lower case. */
const NAMES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf8',
  unicode11utf8: 'utf8',
  utf8bom: 'utf8bom',
  utf8sig: 'utf8bom',
  utf16: 'utf16le',
  utf16le: 'utf16le',
  unicode: 'utf16le',
  utf16be: 'utf16be',
  utf32: 'utf32le',
  utf32le: 'utf32le',
  utf32be: 'utf32be',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  xgbk: 'gb18030',
  cp936: 'gb18030',
  windows936: 'gb18030',
  gb2312: 'gb18030',
  gb231280: 'gb18030',
  euccn: 'gb18030',
  big5: 'big5hkscs',
  big5hkscs: 'big5hkscs',
  cnbig5: 'big5hkscs',
  xxbig5: 'big5hkscs',
  cp950: 'big5hkscs',
  windows950: 'big5hkscs',
};

/** The encoding of that name; `undefined` for a name that is none of ours. */
export function encodingOfName(name: string): Encoding | undefined {
  return NAMES[name.toLowerCase().replace(/[^a-z0-9]/g, '')];
}
