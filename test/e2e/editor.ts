import type { Locator, Page } from 'playwright-core';
import { editorHover, leave } from './hover.ts';
import { appears, attempt, until } from './patience.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Point = { readonly x: number; readonly y: number };
/** Where a text stands on screen: left of its first character, in the middle of its middle one, right of its last. */
type Place = { readonly start: Point; readonly middle: Point; readonly end: Point };

/** How long a line that is being drawn is waited for before it is taken to be off screen, in ms. */
const FIRST_LOOK = 1000;

/**
 * The active text editor. Only what is on screen is there. Lines are taken as the file has them, wherever the width of the font wraps them; what is looked
 * for and not on screen is scrolled to.
 */
export class Editor {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Waits until the text is there, and on screen; of a pattern until it fits what is on screen. */
  async shows(text: string | RegExp): Promise<void> {
    if (typeof text === 'string') await this.#find(text);
    else await until(`${text} is shown`, async () => text.test(await this.#text()));
  }

  /** Waits until the text is nowhere on screen. */
  async lacks(text: string): Promise<void> {
    await until(`${text} is gone`, async () => !(await this.#text()).includes(text));
  }

  /** Scrolls to the first place behind the cursor where the text stands, by looking for it, which selects it. */
  async reveal(text: string): Promise<void> {
    const field = this.#page.locator('.editor-group-container.active .find-widget.visible .find-part textarea').first();
    await this.#page.locator('.editor-group-container.active .monaco-editor :is(textarea.inputarea, .native-edit-context)').first().focus();
    await this.#page.keyboard.press('Control+F');
    // What comes into the text afterwards is found, and not scrolled to: then it is looked for anew.
    await attempt(`find ${text}`, async (timeout) => {
      for (const searched of ['', text]) await field.fill(searched);
      return (await this.#placeWithin(text, timeout)) !== undefined;
    });
    // The key closes first what else is open: a notification, the hover of a button below the mouse.
    await until('the find widget is closed', async () => {
      if (await field.isVisible()) await field.press('Escape', { timeout: FIRST_LOOK });
      return field.isHidden();
    });
  }

  /** Points at the first place on screen where the text stands; answers what the hover says once it says what is awaited: it fills as answers come. */
  async hover(text: string, awaited = /./): Promise<string> {
    const hover = editorHover(this.#page);
    // A hover that is asked for while the text is being drawn does not open; a person moves the mouse again.
    await attempt(`hover over ${text}`, async (timeout) => {
      const { middle } = await this.#find(text);
      await leave(this.#page);
      await this.#page.mouse.move(middle.x, middle.y, { steps: 4 });
      return appears(hover, timeout);
    });
    await until(`the hover over ${text} says ${awaited}`, async () => awaited.test(await hover.innerText()));
    return hover.innerText();
  }

  /** Clicks into the middle of the text, which puts the cursor there. A hover may lie above it: that goes first. */
  async click(text: string): Promise<void> {
    await leave(this.#page);
    const { middle } = await this.#find(text);
    await this.#page.mouse.click(middle.x, middle.y);
  }

  /** Selects the first place on screen where the text stands, with the mouse. */
  async select(text: string): Promise<void> {
    const { start, end } = await this.#find(text);
    await this.#page.mouse.move(start.x, start.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(end.x, end.y, { steps: 4 });
    await this.#page.mouse.up();
  }

  /** The stretches of text on screen that have another colour than plain text, from the top. */
  async coloured(): Promise<string[]> {
    const spans = await this.#lines().evaluateAll((lines) =>
      lines
        .sort((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y)
        .flatMap((line) => {
          const view = line.ownerDocument.defaultView;
          const plain = line.appendChild(line.ownerDocument.createElement('span'));
          plain.className = 'mtk1';
          const colour = view?.getComputedStyle(plain).color;
          const all = [...line.querySelectorAll('span > span')].map((span) => ({
            text: span.textContent,
            isColoured: view?.getComputedStyle(span).color !== colour,
          }));
          plain.remove();
          return all;
        }),
    );
    const stretches = [''];
    for (const { text, isColoured } of spans) {
      if (isColoured) stretches.push(stretches.pop() + text);
      else stretches.push('');
    }
    return stretches.filter(Boolean);
  }

  #lines(): Locator {
    return this.#page.locator('.editor-group-container.active .monaco-editor .view-lines .view-line');
  }

  /** The text on screen. Where a line is wrapped nothing stands between its parts, nor between two lines. */
  async #text(): Promise<string> {
    const lines = await this.#lines().evaluateAll((lines) =>
      lines.sort((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y).map((line) => line.textContent),
    );
    return lines.join('').replaceAll('\u00a0', ' ');
  }

  /** Where the text stands. A line that is drawn anew at this moment stands nowhere: then it is looked for again, and where it is off screen, by name. */
  async #find(text: string): Promise<Place> {
    let place: Place | undefined;
    await attempt(`look for ${text}`, async (timeout) => {
      place = await this.#placeWithin(text, Math.min(timeout, FIRST_LOOK));
      if (!place) await this.reveal(text).catch(() => {});
      place ??= await this.#place(text);
      return place !== undefined;
    });
    if (!place) throw new Error(`${text} is not drawn`);
    return place;
  }

  /** Where it stands within some milliseconds. */
  async #placeWithin(text: string, timeout: number): Promise<Place | undefined> {
    for (const end = Date.now() + timeout; Date.now() < end; ) {
      const place = await this.#place(text);
      if (place) return place;
    }
    return undefined;
  }

  async #place(text: string): Promise<Place | undefined> {
    const [first, middle, last] = await this.#boxes(text, [0, text.length >> 1, text.length - 1]);
    if (!first || !middle || !last) return undefined;
    return {
      start: { x: first.x, y: first.y + first.height / 2 },
      middle: { x: middle.x + middle.width / 2, y: middle.y + middle.height / 2 },
      end: { x: last.x + last.width, y: last.y + last.height / 2 },
    };
  }

  /**
   * The boxes of some characters of a text, by their offsets in it; none where it is not wholly in sight. Decorations cut a line into spans and the width
   * of the window cuts it into lines, so the text is looked for in all text nodes together.
   */
  #boxes(text: string, offsets: readonly number[]): Promise<Box[]> {
    return this.#lines().evaluateAll(
      (lines, { text, offsets }): Box[] => {
        const sight = lines[0]?.closest('.overflow-guard')?.getBoundingClientRect();
        if (!sight) return [];
        const nodes: { readonly data: string; readonly length: number }[] = [];
        for (const line of lines.sort((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y)) {
          const walker = line.ownerDocument.createTreeWalker(line, 4 /* text nodes */);
          while (walker.nextNode()) nodes.push(walker.currentNode);
        }
        const shown = nodes.map((node) => node.data).join('');
        const start = shown.replaceAll('\u00a0', ' ').indexOf(text);
        if (start < 0) return [];
        const boxes = offsets.map((offset): Box => {
          let rest = start + offset;
          const node = nodes.find(({ length }) => {
            rest -= length;
            return rest < 0;
          });
          const range = lines[0].ownerDocument.createRange();
          range.setStart(node, rest + (node?.length ?? 0));
          range.setEnd(node, range.startOffset + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x, y, width, height };
        });
        const isInSight = boxes.every(
          ({ x, y, width, height }) =>
            width > 0 && x >= sight.left && x + width <= sight.right && y >= sight.top && y + height <= sight.bottom,
        );
        return isInSight ? boxes : [];
      },
      { text, offsets },
    );
  }
}
