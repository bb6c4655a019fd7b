import { html } from './element.ts';

/** Smaller words could not be read, larger ones would shout: so many pixels of the page for each of a drawing. */
const SCALES = { least: 0.73, most: 1.2 };

/** A drawing in a box as wide as the page, which scrolls it where the page is narrow. What is to stay at its left (`data-stays`) does: the names of what is scrolled. */
export function scrolledDrawing(drawing: SVGSVGElement, beginsAtEnd: boolean): HTMLElement {
  const { width } = drawing.viewBox.baseVal;
  drawing.style.minWidth = `${width * SCALES.least}px`;
  drawing.style.maxWidth = `${width * SCALES.most}px`;
  const box = html('div', { class: beginsAtEnd ? 'drawing ends-first' : 'drawing' }, drawing);
  const stays = drawing.querySelector<SVGElement>('[data-stays]');
  if (stays) keepLeft(box, drawing, stays);
  return box;
}

function keepLeft(box: HTMLElement, drawing: SVGSVGElement, stays: SVGElement): void {
  const { width, height } = drawing.viewBox.baseVal;
  const room = Number(stays.dataset.stays);
  const ground = document.createElementNS(drawing.namespaceURI, 'rect');
  for (const [name, value] of Object.entries({ class: 'ground', width: room, height })) ground.setAttribute(name, String(value));
  stays.prepend(ground);
  const place = () => {
    const drawn = drawing.getBoundingClientRect();
    // A page that is not shown has no room.
    if (drawn.width === 0) return;
    const scale = drawn.width / width;
    const hidden = Math.max(0, box.getBoundingClientRect().left - drawn.left);
    stays.setAttribute('transform', `translate(${hidden / scale} 0)`);
    ground.setAttribute('visibility', hidden > 0 ? 'visible' : 'hidden');
    // A mark that has the focus is not below what stays.
    box.style.scrollPaddingLeft = `${room * scale}px`;
  };
  box.addEventListener('scroll', place);
  new ResizeObserver(place).observe(box);
}
