import type { PageMark, Target } from '../contract.ts';
import type { Point } from '../nearest-mark.ts';
import { isArrow, nearestMark } from '../nearest-mark.ts';

/** What a mark can have done. */
interface MarkActions {
  open(target: Target): void;
  /** What is said below the chart; `undefined` for what the chart says itself. */
  say(text: string | undefined): void;
}

interface DrawnMark {
  readonly mark: PageMark;
  readonly element: SVGElement;
}

/** Makes the marks of a drawing: a click or Enter opens the list behind one, arrow keys go from one to the next, and of all only one is in the way of the tab key. */
export function drawnMarks(drawing: SVGElement, marks: readonly PageMark[], actions: MarkActions): void {
  const drawn = marks.flatMap((mark) => {
    const element = drawing.querySelector<SVGElement>(`[data-mark="${CSS.escape(mark.id)}"]`);
    return element ? [{ mark, element }] : [];
  });
  for (const [index, one] of drawn.entries()) {
    describe(one, index === 0);
    listen(one, actions);
  }
  drawing.addEventListener('keydown', (event) => step(event, drawn));
}

function describe({ mark, element }: DrawnMark, isFirst: boolean): void {
  element.setAttribute('role', mark.target ? 'button' : 'img');
  element.setAttribute('aria-label', mark.label);
  element.setAttribute('tabindex', isFirst ? '0' : '-1');
  element.classList.add('mark');
  // Its label says it, and below the chart it is read at once.
  element.querySelector(':scope > title')?.remove();
}

function listen({ mark, element }: DrawnMark, { open, say }: MarkActions): void {
  const press = () => mark.target && open(mark.target);
  element.addEventListener('click', press);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  });
  for (const begin of ['pointerenter', 'focus']) element.addEventListener(begin, () => say(mark.label));
  for (const end of ['pointerleave', 'blur']) element.addEventListener(end, () => say(undefined));
}

function step(event: KeyboardEvent, drawn: readonly DrawnMark[]): void {
  const from = drawn.findIndex(({ element }) => element === document.activeElement);
  const to = from < 0 ? undefined : drawn[wanted(event.key, drawn, from)];
  if (!to || to === drawn[from]) return;
  event.preventDefault();
  for (const one of drawn) one.element.setAttribute('tabindex', one === to ? '0' : '-1');
  to.element.focus();
}

function wanted(key: string, drawn: readonly DrawnMark[], from: number): number {
  if (key === 'Home') return 0;
  if (key === 'End') return drawn.length - 1;
  return isArrow(key) ? nearestMark(drawn.map(middle), from, key) : from;
}

function middle({ element }: DrawnMark): Point {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
