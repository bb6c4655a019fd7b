import { EditorPage } from './editor-page.ts';
import { Workbench } from './workbench.ts';

const PHRASE = '新质生产力';
const TITLE = 'Show Trend of Phrases…';

describe('the trend of a phrase', () => {
  let workbench: Workbench;
  let trend: EditorPage;

  before(async () => {
    workbench = await Workbench.openSeeds();
    trend = new EditorPage(workbench.page);
  });
  after(() => workbench?.close());
  afterEach(() => workbench.runCommand('View: Close All Editors'));

  async function isShown(): Promise<void> {
    await trend.shows(PHRASE);
    await trend.mark('periods', /^2025: [1-9]/).waitFor();
  }

  it('is shown from its hover', async () => {
    await workbench.openFile('000_c1fc9f09edae6034.txt');
    await workbench.editor.hover('新質(zhì)生產(chǎn)力', /Show Trend/);
    await workbench.page.locator('.monaco-resizable-hover .monaco-hover:visible a').filter({ hasText: 'Show Trend' }).first().click();
    await isShown();
  });

  it('is shown from its row in the Phrases view', async () => {
    const phrases = await workbench.openView('Tifa', 'Phrases');
    await phrases.expand('Industry and technology');
    await workbench.chooseInMenu(phrases.labelled(PHRASE), TITLE);
    await isShown();
  });

  it('is shown from a search for it, whatever else is asked of the documents', async () => {
    await workbench.runCommand('Tifa: Search…');
    await workbench.quickInput.fill(`${PHRASE} date:2020..`);
    await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '2025-03-14' }).first().waitFor();
    // Over the field the mouse would open a hover that covers the buttons.
    await workbench.page.mouse.move(700, 650);
    await workbench.page.locator('.quick-input-titlebar [aria-label^="Show Trend"]').click();
    await isShown();
  });

  it('is shown from its passages', async () => {
    await workbench.runCommand('Tifa: Show Concordance of Phrase…');
    await workbench.quickInput.answer(PHRASE);
    await workbench.page.locator(`.tab.active[data-resource-name="${PHRASE}.concordance"]`).waitFor();
    await workbench.page.locator('.editor-actions').getByRole('button', { name: TITLE }).click();
    await isShown();
  });

  it('is shown of what is selected in the text', async () => {
    await workbench.openFile('003_900cd071696b39ad.txt');
    await workbench.editor.select(PHRASE);
    await workbench.runCommand(`Tifa: ${TITLE}`);
    await isShown();
  });
});
