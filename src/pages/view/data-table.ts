import type { Cell, PageTable, RichCell } from '../contract.ts';
import { button, html } from './element.ts';
import type { PageActions } from './page-actions.ts';

/** A table whose cells lead to the lists behind them. */
export function dataTable(name: string, { columns, rows, beginsAtEnd }: PageTable, actions: PageActions): HTMLElement {
  const heads = columns.map((column) => html('th', { scope: 'col', class: column.isNumber ? 'number' : undefined }, column.name));
  const body = rows.map((cells) => html('tr', {}, ...cells.map((cell, index) => cellOf(cell, index, columns[index]?.isNumber, actions))));
  const table = html(
    'table',
    {},
    html('caption', { class: 'hidden' }, name),
    html('thead', {}, html('tr', {}, ...heads)),
    html('tbody', {}, ...body),
  );
  return html('div', { class: beginsAtEnd ? 'table ends-first' : 'table', tabindex: '0', role: 'region', 'aria-label': name }, table);
}

function cellOf(cell: Cell, index: number, isNumber: boolean | undefined, actions: PageActions): HTMLElement {
  const { text, target }: RichCell = typeof cell === 'string' ? { text: cell } : cell;
  const content = target ? button({ class: 'link' }, () => actions.open(target), text) : text;
  return index === 0 ? html('th', { scope: 'row' }, content) : html('td', { class: isNumber ? 'number' : undefined }, content);
}
