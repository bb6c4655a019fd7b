import type { Figure, ListItem, PageContent, PagePart, PageWords, Section } from '../contract.ts';
import { chartFigure } from './chart-figure.ts';
import { controlsRow } from './controls.ts';
import { button, html } from './element.ts';
import type { PageActions } from './page-actions.ts';

/** What stands at the top of a page. */
export function pageHead({ title, lead, figures, controls }: PageContent, actions: PageActions): HTMLElement[] {
  return [
    html('header', {}, html('h1', {}, title), lead === '' ? undefined : html('p', { class: 'lead' }, lead)),
    ...[controlsRow(controls, actions), figuresRow(figures, actions)].filter((row) => row !== undefined),
  ];
}

function figuresRow(figures: readonly Figure[], actions: PageActions): HTMLElement | undefined {
  if (figures.length === 0) return undefined;
  const made = figures.map(({ value, label, target }) => {
    // The blank stands in the name that is read aloud, and nowhere else.
    const content = [html('span', { class: 'value' }, value), ' ', html('span', { class: 'label' }, label)];
    return html(
      'li',
      {},
      target ? button({ class: 'figure' }, () => actions.open(target), ...content) : html('div', { class: 'figure' }, ...content),
    );
  });
  return html('ul', { class: 'figures' }, ...made);
}

/** A part of a page with its heading. */
export function sectionOf({ heading, note, isWide, isAwaited, parts }: Section, words: PageWords, actions: PageActions): HTMLElement {
  const about = note === undefined ? undefined : html('p', { class: 'note' }, note);
  return html(
    'section',
    { class: isWide ? 'wide' : undefined },
    html('h2', {}, heading),
    about,
    isAwaited ? html('p', { class: 'note' }, '…') : undefined,
    ...parts.map((part) => partOf(part, words, actions)),
  );
}

function partOf(part: PagePart, words: PageWords, actions: PageActions): HTMLElement {
  switch (part.kind) {
    case 'chart':
      return chartFigure(part, words, actions);
    case 'text':
      return html('p', {}, part.text);
    case 'list':
      return listOf(part, actions);
  }
}

function listOf({ heading, items }: Extract<PagePart, { kind: 'list' }>, actions: PageActions): HTMLElement {
  const list = html('ul', { class: 'list' }, ...items.map((item) => listItem(item, actions)));
  return heading === undefined ? list : html('div', { class: 'headed' }, html('h3', {}, heading), list);
}

function listItem({ text, badge, badgeLabel, detail, target, links = [] }: ListItem, actions: PageActions): HTMLElement {
  const mark =
    badge === undefined ? undefined : html('span', { class: 'badge', role: 'img', 'aria-label': badgeLabel, title: badgeLabel }, badge);
  const main = target ? button({ class: 'link' }, () => actions.open(target), text) : html('span', {}, text);
  const more = links.map((link) => button({ class: 'link small' }, () => actions.open(link.target), link.text));
  return html(
    'li',
    {},
    mark,
    html('span', { class: 'text' }, main, detail === undefined ? undefined : html('span', { class: 'detail' }, detail)),
    ...more,
  );
}
