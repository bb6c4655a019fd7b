import type { Control } from '../contract.ts';
import { button, html } from './element.ts';
import type { PageActions } from './page-actions.ts';

/** What can be chosen at the top of a page. */
export function controlsRow(controls: readonly Control[], actions: PageActions): HTMLElement | undefined {
  return controls.length === 0 ? undefined : html('div', { class: 'controls' }, ...controls.map((control) => controlOf(control, actions)));
}

function controlOf(control: Control, actions: PageActions): HTMLElement {
  return control.kind === 'choice' ? choice(control, actions) : chips(control, actions);
}

function choice({ id, label, options, value }: Extract<Control, { kind: 'choice' }>, actions: PageActions): HTMLElement {
  const made = options.map((option) => html('option', { value: option.value, selected: option.value === value }, option.label));
  const select = html('select', { id: `control-${id}` }, ...made);
  select.addEventListener('change', () => actions.choose(id, select.value));
  return html('label', { class: 'choice' }, html('span', {}, label), select);
}

function chips({ id, label, chips: some, addLabel }: Extract<Control, { kind: 'chips' }>, actions: PageActions): HTMLElement {
  const made = some.map((chip, index) => {
    const remove = button(
      { id: `control-${id}-${index}`, 'aria-label': chip.removeLabel, title: chip.removeLabel },
      () => actions.choose(id, chip.value),
      '×',
    );
    return html(
      'li',
      { class: `chip series-${chip.colour + 1}` },
      html('span', { class: 'dot' }),
      chip.label,
      some.length > 1 ? remove : undefined,
    );
  });
  const add =
    addLabel === undefined ? undefined : button({ id: `control-${id}-add`, class: 'quiet' }, () => actions.choose(id, ''), addLabel);
  return html('div', { class: 'chips', role: 'group', 'aria-label': label }, html('ul', {}, ...made), add);
}
