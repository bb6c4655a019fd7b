import type { ChartPart, Target } from '../contract.ts';
import type { Point } from '../nearest-mark.ts';
import { isArrow, nearestMark } from '../nearest-mark.ts';

/** What a mark can have done. */
interface MarkActions {
  open(target: Target): void;
  /** What is said below the chart; `undefined` for what the chart says itself. */
  say(text: string | undefined): void;
}

interface DrawnMark {
  /** What it says, in a sentence. */
  readonly label: string;
  /** `undefined` where nothing is behind it. */
  readonly target: Target | undefined;
  readonly element: SVGElement;
  /** Its first shape, or itself. */
  readonly ground: SVGElement;
}

/**
 * Makes the marks of a drawing: a click or Enter opens the list behind one, arrow keys go from one to the next, and of all only one is in the way of the tab key, at first one that opens something. `around` is the
 * element that the drawing stands in: Chromium gives the focus to each SVG element that listens to it.
 */
export function drawnMarks(around: HTMLElement, drawing: SVGElement, targets: ChartPart['targets'], actions: MarkActions): void {
  const drawn = [...drawing.querySelectorAll<SVGElement>('[data-mark]')].map((element): DrawnMark => {
    const label = element.querySelector(':scope > title')?.textContent ?? '';
    const ground = element.querySelector<SVGElement>(':scope > :not(title)') ?? element;
    return { label, target: targets[element.dataset.mark ?? ''], element, ground };
  });
  const first = drawn.find(({ target }) => target) ?? drawn[0];
  for (const one of drawn) describe(one, one === first);
  listen(around, drawing, new Map(drawn.map((one) => [one.element, one])), actions);
  drawing.addEventListener('keydown', (event) => step(event, drawn));
}

/** What is read aloud and has the focus is the ground of a mark: what stands on it is in its label. */
function describe({ label, target, element, ground }: DrawnMark, isFirst: boolean): void {
  element.classList.add('mark');
  if (target) element.classList.add('opens');
  element.querySelector(':scope > title')?.remove();
  for (const part of element.children) if (part !== ground) part.setAttribute('aria-hidden', 'true');
  ground.setAttribute('role', target ? 'button' : 'img');
  ground.setAttribute('aria-label', label);
  ground.setAttribute('tabindex', isFirst ? '0' : '-1');
}

/** At the drawing, for all of its marks: there may be thousands. */
function listen(around: HTMLElement, drawing: SVGElement, byElement: ReadonlyMap<Element, DrawnMark>, { open, say }: MarkActions): void {
  const markOf = ({ target }: Event) => {
    const element = target instanceof Element ? target.closest('[data-mark]') : null;
    return element ? byElement.get(element) : undefined;
  };
  const press = (event: Event) => {
    const target = markOf(event)?.target;
    if (target) open(target);
  };
  drawing.addEventListener('click', press);
  drawing.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press(event);
  });
  drawing.addEventListener('pointerover', (event) => say(markOf(event)?.label));
  drawing.addEventListener('pointerleave', () => say(undefined));
  around.addEventListener('focusin', (event) => say(markOf(event)?.label));
  around.addEventListener('focusout', () => say(undefined));
}

function step(event: KeyboardEvent, drawn: readonly DrawnMark[]): void {
  const from = drawn.findIndex(({ ground }) => ground === document.activeElement);
  const to = from < 0 ? undefined : drawn[wanted(event.key, drawn, from)];
  if (!to || to === drawn[from]) return;
  event.preventDefault();
  for (const one of drawn) one.ground.setAttribute('tabindex', one === to ? '0' : '-1');
  to.ground.focus();
}

function wanted(key: string, drawn: readonly DrawnMark[], from: number): number {
  if (key === 'Home') return 0;
  if (key === 'End') return drawn.length - 1;
  return isArrow(key) ? nearestMark(drawn.map(middle), from, key) : from;
}

function middle({ ground }: DrawnMark): Point {
  const { x, y, width, height } = ground.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
