import assert from 'node:assert/strict';
import { RpcClient } from '../../../src/worker/rpc.ts';
import { InProcessWorker } from '../../integration/support/in-process-worker.ts';

describe('conversion in the worker', () => {
  const client = new RpcClient(new InProcessWorker('test').port, () => {});
  const converted = async (dictionary: 'tifa' | 'opencc') =>
    (await client.call('convert', { text: '木兰溪下游', options: { from: 's', to: 'tw', dictionary } })).text;

  it('asks the library that is there, but for exactly what OpenCC writes', async () => {
    assert.equal(await converted('tifa'), '木蘭谿下游');
    const file = (at: number) => ({
      uri: `file:///${at}.txt`,
      path: `${at}.txt`,
      bytes: new TextEncoder().encode(`保护木兰，治理小溪。第${at}次。`.repeat(at)),
    });
    await client.call('update', { files: [1, 2, 3, 4].map(file) });
    assert.equal(await converted('tifa'), '木蘭溪下游');
    assert.equal(await converted('opencc'), '木蘭谿下游');
  });
});
