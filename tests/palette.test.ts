import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../components/ui/styles/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const verdicts = [
  'supported',
  'partly-supported',
  'disputed',
  'unsupported',
  'false',
  'unverifiable',
  'outdated',
];
const grounds = ['paper', 'surface', 'surface-strong', 'raised'];
const washes = ['accent-wash', 'danger-wash', 'success-wash', 'warning-wash'];
const pairs = (texts: string[], over: string[]) =>
  texts.flatMap((text) => over.map((ground) => [text, ground] as const));

/** Text on its ground: 4.5 to 1 (WCAG 2.2, 1.4.3). */
const texts = [
  ...pairs(['ink', 'ink-muted', 'accent', 'danger', 'success', 'warning'], grounds),
  ...pairs(['ink', 'ink-muted'], washes),
  ...pairs(['accent', 'accent-strong'], ['accent-wash']),
  ...pairs(['danger'], ['danger-wash']),
  ...pairs(['success'], ['success-wash']),
  ...pairs(['warning'], ['warning-wash']),
  ...pairs(['on-accent'], ['accent', 'accent-strong']),
  ...pairs(['on-danger'], ['danger', 'danger-strong']),
  ...pairs(['ink'], ['passage', 'passage-two', 'passage-three']),
  ...pairs(['paper'], ['ink']),
  ...verdicts.flatMap((verdict) => pairs([verdict], [`${verdict}-wash`, 'paper', 'raised'])),
];

/** Edges of controls, focus rings, lines that carry meaning: 3 to 1 (1.4.11). */
const edges = [
  ...pairs(['rule-strong', 'focus'], grounds),
  ...pairs(['focus'], ['accent-wash', 'danger-wash']),
  ...pairs(['passage-line'], ['paper', 'passage', 'passage-two', 'passage-three']),
];

const cases = [
  ...texts.map(([over, ground]) => ({ over, ground, least: 4.5 })),
  ...edges.map(([over, ground]) => ({ over, ground, least: 3 })),
];

describe.each(['light', 'dark'] as const)('the %s palette', (scheme) => {
  it.each(cases)('sets $over on $ground at $least to 1 or better', ({ over, ground, least }) => {
    expect(contrast(colour(over, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(least);
  });
});

function colour(name: string, scheme: 'light' | 'dark'): string {
  const token = tokens.get(name);
  if (!token) throw new Error(`tokens.css has no --color-${name}`);
  return token[scheme];
}

/** Contrast ratio of two sRGB colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
