import type { ChartPart, PageWords } from '../contract.ts';
import { drawnMarks } from './drawn-marks.ts';
import { button, html } from './element.ts';
import type { PageActions } from './page-actions.ts';
import { scrolledDrawing } from './scrolled-drawing.ts';

/** A chart with its marks, the text that says the same, buttons that save it, and a place below it for the table of its numbers. */
export function chartFigure(chart: ChartPart, words: PageWords, actions: PageActions): HTMLElement {
  const { id, name, description, beginsAtEnd = false } = chart;
  const drawing = drawingOf(chart);
  const said = html('p', { class: 'said', 'aria-hidden': 'true' }, description);
  const sized = scrolledDrawing(drawing, beginsAtEnd);
  const say = (text: string | undefined) => said.replaceChildren(text ?? description);
  drawnMarks(sized, drawing, chart.targets, { open: (target) => actions.open(target), say });
  const table = html('details', { 'data-keep': id }, html('summary', {}, words.table));
  table.addEventListener('toggle', () => actions.toggleTable(id, table.open));
  return html(
    'figure',
    { id, 'aria-label': name },
    sized,
    said,
    html('p', { class: 'hidden' }, description),
    html('div', { class: 'below' }, table, saveButtons(chart, words, actions)),
  );
}

/** It was made of escaped text; whatever it held, the policy of the page would run nothing. */
function drawingOf({ id, svg, name }: ChartPart): SVGSVGElement {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const drawing = document.importNode(documentElement, true);
  if (!(drawing instanceof SVGSVGElement)) throw new Error(`the chart ${id} is no drawing`);
  drawing.setAttribute('role', 'group');
  drawing.setAttribute('aria-label', name);
  drawing.removeAttribute('width');
  drawing.removeAttribute('height');
  return drawing;
}

function saveButtons(chart: ChartPart, words: PageWords, actions: PageActions): HTMLElement {
  const { id, name, svg } = chart;
  const named = (text: string) => ({ class: 'quiet', 'aria-label': text.replace('{0}', name), title: text.replace('{0}', name) });
  return html(
    'div',
    { class: 'save' },
    button(named(words.saveSvg), () => actions.save({ format: 'svg', name, text: svg }), 'SVG'),
    button(named(words.savePng), () => actions.savePicture(chart), 'PNG'),
    button(named(words.saveCsv), () => actions.save({ format: 'csv', name, chart: id }), 'CSV'),
  );
}

/** So many pixels of a picture for each of the drawing. */
const SCALE = 2;

/** The bytes of a drawing as PNG. The page draws it on a canvas; nothing leaves it. */
export async function pictureOf(svg: string): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth * SCALE, image.naturalHeight * SCALE];
  drawOnWhite(canvas, image);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the picture could not be drawn');
  return new Uint8Array(await blob.arrayBuffer());
}

/** A picture has the colours that a drawing has outside of a page, which are for a white ground. */
function drawOnWhite(canvas: HTMLCanvasElement, image: HTMLImageElement): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
}
