import assert from 'node:assert/strict';
import { Workbench } from './workbench.ts';

describe('the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });

  after(() => workbench?.close());

  it('shows Tifa in the activity bar', async () => {
    await workbench.activity('Tifa').waitFor();
    const tree = await workbench.openView('Tifa', 'Documents');
    assert.notEqual((await tree.rows()).length, 0);
  });
});
