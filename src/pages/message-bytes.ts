import type { ToPage } from './contract.ts';

/** A message to a page on its way: as bytes, since VS Code writes what is text into a text of its own, which doubles it, and copies it from frame to frame. */
export interface SentMessage {
  readonly bytes: Uint8Array;
}

/** As it is sent. */
export function sentMessage(message: ToPage): SentMessage {
  return { bytes: new TextEncoder().encode(JSON.stringify(message)) };
}

/** As it was before it was sent. */
export function receivedMessage({ bytes }: SentMessage): ToPage {
  return JSON.parse(new TextDecoder().decode(bytes)) as ToPage;
}
