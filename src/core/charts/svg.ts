import { plainText } from '../text/plain-text.ts';
import type { ChartMark } from './chart-mark.ts';

/** An element of a drawing, or its text. */
export type SvgNode = string;

/** What an element has beside its children. */
export type SvgAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes, those that are `undefined` left out; numbers to a hundredth of a pixel. Children are elements that were made so. */
export function element(name: string, attributes: SvgAttributes, children: readonly SvgNode[] = []): SvgNode {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${escaped(valueText(value))}"`));
  return children.length === 0 ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${children.join('')}</${name}>`;
}

/** Words in a drawing, whatever is in them. */
export function label(text: string, attributes: SvgAttributes): SvgNode {
  return element('text', attributes, [escaped(text)]);
}

/** What a mark says to who points at it, or has it read aloud. */
function tooltip(text: string): SvgNode {
  return `<title>${escaped(text)}</title>`;
}

/** An element that can be pointed at, with what it says. */
export function markElement({ id, label }: ChartMark, children: readonly SvgNode[]): SvgNode {
  return element('g', { 'data-mark': id }, [tooltip(label), ...children]);
}

/** The same where it is a single shape: a drawing may have thousands. */
export function markShape({ id, label }: ChartMark, name: string, attributes: SvgAttributes): SvgNode {
  return element(name, { 'data-mark': id, ...attributes }, [tooltip(label)]);
}

/** What stands at the left, and stays there while a narrow page scrolls the rest. It takes so many pixels of the drawing, and comes last in it, over everything else. */
export function staying(width: number, nodes: readonly SvgNode[], attributes: SvgAttributes = {}): SvgNode {
  return element('g', { 'data-stays': width, ...attributes }, nodes);
}

/** What every drawing has: its size in pixels, and what it shows in a sentence. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
}

/**
 * A whole drawing as a file. Its colours are those of the page that it stands in (`--tifa-…`), and others that are told apart in any sight where it stands alone.
 * It refers to nothing outside.
 */
export function drawing({ width, height, title }: Drawing, nodes: readonly SvgNode[]): string {
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': title,
    'font-family': 'var(--vscode-font-family, sans-serif)',
    'font-size': 12,
    fill: 'currentColor',
  };
  return `${element('svg', frame, [tooltip(title), ...nodes])}\n`;
}

/** Colours of phrases, in order; those of Okabe and Ito (Color Universal Design, 2008), told apart in any sight. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'] as const;

/** The colour of one of several phrases; the seventh has that of the first again. */
export function colourOf(index: number): string {
  const number = index % COLOURS.length;
  return `var(--tifa-series-${number + 1}, ${COLOURS[number] ?? ''})`;
}

/** To a hundredth of a pixel. */
export function pixels(value: number): number {
  return Math.round(value * 100) / 100;
}

function valueText(value: string | number): string {
  return typeof value === 'number' ? String(pixels(value)) : value;
}

/** Almost all values of attributes, which mean nothing else anywhere. */
const HARMLESS = /^[\w .,:#%()/-]*$/;

function escaped(text: string): string {
  return HARMLESS.test(text) ? text : plainText(text, 'svg');
}
