/** CSS declarations by property, lower case, as `{ display: 'none' }`: only properties that can hide text. */
export type Declarations = Record<string, string>;

/** Nobody reads letters of this size or smaller, in CSS pixels. */
const MIN_FONT_SIZE = 1;

/** At this opacity or below text can't be seen. */
const MIN_OPACITY = 0.05;

/** Moved this far, in CSS pixels, text is off any screen: a little to the left or up, far to the right. */
const FAR_LEFT = -500;
const FAR_RIGHT = 5000;

/** No value that hides is longer than this; the rest of a longer one is not looked at. */
const MAX_VALUE_LENGTH = 200;

/** Rough size of each unit in CSS pixels. Five for those relative to a box: one box away is away, half centres it. */
const PIXELS: Record<string, number> = {
  px: 1,
  pt: 1.33,
  em: 16,
  rem: 16,
  ch: 8,
  '%': 5,
  vw: 5,
  vh: 5,
  cm: 38,
  in: 96,
};

const SIDES = ['width', 'height', 'max-width', 'max-height'];

const PROPERTIES = new Set([
  ...'display visibility content-visibility opacity color background-clip -webkit-background-clip font font-size'.split(
    ' ',
  ),
  ...'transform overflow clip clip-path text-indent margin margin-left margin-top position left top right bottom'.split(
    ' ',
  ),
  ...SIDES,
]);

/** Reads the inside of a `style` attribute or rule. Later declarations win, as in CSS. */
export function declarations(css: string): Declarations {
  const result: Declarations = {};
  for (const declaration of unescaped(withoutComments(css)).toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(0, colon)).trim();
    if (!PROPERTIES.has(property)) continue;
    const value = declaration.slice(colon + 1).trim();
    result[property] = value.slice(0, MAX_VALUE_LENGTH).replace('!important', '').trim();
  }
  return result;
}

/** Whether these declarations keep an element's text from the reader, by any of the usual ways. */
export function hides(style: Declarations): boolean {
  return (
    style.display === 'none' ||
    /^(hidden|collapse)$/.test(style.visibility ?? '') ||
    style['content-visibility'] === 'hidden' ||
    isTransparent(style) ||
    isTiny(style) ||
    isClipped(style) ||
    isOffScreen(style)
  );
}

const CLEAR_COLOUR = new RegExp(
  [
    '^transparent$',
    '^#([0-9a-f]{3}0|[0-9a-f]{6}00)$',
    '^(rgb|hsl)a?\\(([^,]*,){3}\\s*0?\\.?0*%?\\s*\\)$',
    '/\\s*0?\\.?0*%?\\s*\\)$',
  ].join('|'),
);

function isTransparent(style: Declarations): boolean {
  const opacity = style.opacity ?? '';
  const amount = Number.parseFloat(opacity) / (opacity.endsWith('%') ? 100 : 1);
  // Letters filled with a picture are transparent and can be read.
  const isFilled = /text/.test(style['background-clip'] ?? style['-webkit-background-clip'] ?? '');
  return amount <= MIN_OPACITY || (!isFilled && CLEAR_COLOUR.test(style.color ?? ''));
}

function isTiny(style: Declarations): boolean {
  const size = style['font-size'] ?? /(?:^|\s)([\d.]+[a-z%]*)\s*[/\s]/.exec(style.font ?? '')?.[1] ?? '';
  return pixels(size) <= MIN_FONT_SIZE || /scale[xy]?\(\s*0?\.?0*\s*[,)]/.test(style.transform ?? '');
}

function isClipped(style: Declarations): boolean {
  const isCut = /^(hidden|clip)/.test(style.overflow ?? '');
  const isFlat = SIDES.some((side) => pixels(style[side] ?? '') <= 1);
  const isPoint = /^rect\((\s*[01](px)?\s*,?){4}\)$/.test(style.clip ?? '');
  return (isCut && isFlat) || isPoint || /^(inset\(\s*(50|100)%|circle\(\s*0)/.test(style['clip-path'] ?? '');
}

function isOffScreen(style: Declarations): boolean {
  // A column layout moves a box by its own width, in per cent, and keeps it in sight.
  const margins = [style.margin, style['margin-left'], style['margin-top'], style['text-indent']].filter(
    (value) => !value?.includes('%'),
  );
  const isPlaced = /^(absolute|fixed|relative)$/.test(style.position ?? '');
  const places = isPlaced ? [style.left, style.top, style.right, style.bottom] : [];
  const shifts = /translate[a-z0-9]*\(([^)]*)\)/.exec(style.transform ?? '')?.[1]?.split(',') ?? [];
  const isFarRight = [isPlaced ? style.left : '', style['text-indent']].some(
    (value) => pixels(value ?? '') >= FAR_RIGHT,
  );
  const isFarLeft = [...margins, ...places, ...shifts].some((value) =>
    value
      ?.trim()
      .split(/\s+/)
      .some((one) => pixels(one) <= FAR_LEFT),
  );
  return isFarLeft || isFarRight;
}

/** A length in CSS pixels, roughly; NaN, which compares as false, when it is no plain length. */
function pixels(length: string): number {
  const [, number = '', unit = ''] = /^([-+]?[\d.]+(?:e\d+)?)([a-z%]*)$/.exec(length) ?? [];
  return number === '' ? Number.NaN : Number(number) * (PIXELS[unit] ?? 1);
}

/** CSS lets any letter be written as `\64 `. */
function unescaped(css: string): string {
  return css.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => {
    const codePoint = Number.parseInt(hex, 16);
    return codePoint > 0x10ffff ? '\uFFFD' : String.fromCodePoint(codePoint);
  });
}

/** Takes out comments; one that is not closed reaches to the end, as in CSS. */
export function withoutComments(css: string): string {
  const kept: string[] = [];
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('/*', at);
    kept.push(css.slice(at, open < 0 ? css.length : open));
    const close = open < 0 ? -1 : css.indexOf('*/', open + 2);
    at = close < 0 ? css.length : close + 2;
  }
  return kept.join('');
}
