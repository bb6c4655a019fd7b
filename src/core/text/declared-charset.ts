import type { Encoding } from './encoding.ts';
import { encodingOfName } from './encoding.ts';

/** How far into a file a declaration is looked for: HTML asks for it in the first 1,024 bytes, real pages are laxer. */
const REACH = 2048;
const DECLARATIONS = [/<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)["']/i, /<meta[^>]{0,200}?charset\s*=\s*(?:["']\s*)?([\w.:-]+)/i];

/** The encoding that an XML prolog or an HTML meta element names; a claim to be checked, as pages are often saved in another one. */
export function declaredCharset(bytes: Uint8Array): Encoding | undefined {
  if (!bytes.subarray(0, REACH).includes(LESS_THAN)) return undefined;
  const head = asciiHead(bytes);
  for (const declaration of DECLARATIONS) {
    const name = declaration.exec(head)?.[1];
    if (name) return encodingOfName(name);
  }
  return undefined;
}

const LESS_THAN = 0x3c;

function asciiHead(bytes: Uint8Array): string {
  let head = '';
  for (const byte of bytes.subarray(0, REACH)) if (byte > 0 && byte < 0x80) head += String.fromCharCode(byte);
  return head;
}
