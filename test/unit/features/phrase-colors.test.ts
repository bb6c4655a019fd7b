import assert from 'node:assert/strict';
import manifest from '../../../package.json' with { type: 'json' };
import { PHRASE_GROUPS } from '../../../src/core/phrases/phrase.ts';

type Defaults = Readonly<Record<'dark' | 'light' | 'highContrast' | 'highContrastLight', string>>;

/** Of a colour on black or white, by WCAG 2. */
function contrast(color: string, background: 'black' | 'white'): number {
  const paper = background === 'black' ? 0 : 1;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255) as [number, number, number];
  const alpha = color.length > 7 ? Number.parseInt(color.slice(7), 16) / 255 : 1;
  const [r, g, b] = [red, green, blue].map((part) => linear(part * alpha + paper * (1 - alpha))) as [number, number, number];
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return (Math.max(luminance, paper) + 0.05) / (Math.min(luminance, paper) + 0.05);
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

describe('colours of phrases', () => {
  const colors = manifest.contributes.colors.filter(({ id }) => id.startsWith('tifa.phrase.'));

  it('are one for each group, and for those of the workspace and discovered ones', () => {
    const kinds = [...PHRASE_GROUPS, 'workspace', 'discovered'].map((kind) =>
      kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    );
    assert.deepEqual(colors.map(({ id }) => id).sort(), kinds.map((kind) => `tifa.phrase.${kind}`).sort());
  });

  for (const { id, defaults } of colors) {
    const { dark, light, highContrast, highContrastLight } = defaults as Defaults;
    it(`${id} is seen in light and dark, and plainly with high contrast`, () => {
      assert.ok(contrast(dark, 'black') >= 3 && contrast(light, 'white') >= 3);
      assert.ok(contrast(highContrast, 'black') >= 7 && contrast(highContrastLight, 'white') >= 7);
    });
  }
});
