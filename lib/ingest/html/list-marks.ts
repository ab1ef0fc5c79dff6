import { attribute, type Element, isElement } from './tree';

/**
 * The numbers of lists that say more than an order: where a list starts elsewhere than at 1, counts down, has letters, or an
 * item has a number of its own. Other lists are drawn without numbers as often as with them, by style sheets that we don't read.
 */
export class ListMarks {
  private readonly next = new Map<Element, number>();

  /** What a browser draws in front of an item, or nothing. */
  before(item: Element): string {
    const list = item.parentNode;
    if (item.tagName !== 'li' || !list || !isElement(list) || list.tagName !== 'ol') return '';
    const own = number(attribute(item, 'value'));
    const at = own ?? this.next.get(list) ?? first(list);
    this.next.set(list, at + (attribute(list, 'reversed') === undefined ? 1 : -1));
    const type = attribute(list, 'type')?.trim() ?? '1';
    return own !== null || saysMore(list) || this.hadOwn.has(list) ? this.marked(list, at, type) : '';
  }

  private readonly hadOwn = new Set<Element>();

  private marked(list: Element, at: number, type: string): string {
    this.hadOwn.add(list);
    return `${written(at, type)}. `;
  }
}

const saysMore = (list: Element): boolean =>
  (number(attribute(list, 'start')) ?? 1) !== 1 ||
  attribute(list, 'reversed') !== undefined ||
  /^[aAiI]$/.test(attribute(list, 'type')?.trim() ?? '');

function first(list: Element): number {
  const start = number(attribute(list, 'start'));
  if (start !== null || attribute(list, 'reversed') === undefined) return start ?? 1;
  return list.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length;
}

const number = (raw: string | undefined): number | null =>
  /^\s*-?\d{1,9}\s*$/.test(raw ?? '') ? Number(raw) : null;

function written(at: number, type: string): string {
  if (/^a$/i.test(type) && at >= 1 && at <= 26) return cased(String.fromCharCode(96 + at), type);
  return /^i$/i.test(type) && at >= 1 && at < 4000 ? cased(roman(at), type) : String(at);
}

const cased = (mark: string, type: string) => (type === type.toUpperCase() ? mark.toUpperCase() : mark);

const ROMAN: [number, string][] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
  ] as [number, string][]),
  ...([
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as [number, string][]),
];

function roman(number: number): string {
  let left = number;
  let written = '';
  for (const [value, letters] of ROMAN) for (; left >= value; left -= value) written += letters;
  return written;
}
