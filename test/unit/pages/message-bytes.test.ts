import assert from 'node:assert/strict';
import fc from 'fast-check';
import { receivedMessage, sentMessage } from '../../../src/pages/message-bytes.ts';

describe('a message to a page', () => {
  it('is what it was, whatever is written in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const message = { kind: 'notify', notice: { text: text.toWellFormed() } } as const;
        assert.deepEqual(receivedMessage(sentMessage(message)), message);
      }),
    );
  });
});
