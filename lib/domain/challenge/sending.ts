import { fold } from '@/lib/domain/text/folding';

const SECOND = 1000;
const HOUR = 60 * 60 * SECOND;
const DAY = 24 * HOUR;

/** Nobody reads a form and writes twenty characters in less, in milliseconds. */
const QUICKEST = 3 * SECOND;

/** For how long a form that was drawn can be sent, in milliseconds. */
const STANDS_FOR = DAY;

/** Whether a form that was drawn at a time can be sent now. One from the future was drawn by another clock. */
export function ageOf(drawnAt: number, now: Date): 'fine' | 'too fast' | 'too old' {
  const age = now.getTime() - drawnAt;
  if (age < QUICKEST) return 'too fast';
  return age <= STANDS_FOR ? 'fine' : 'too old';
}

/** How many links the words may hold: the one that shows it has a field of its own. */
export const MOST_LINKS = 2;

/** How many links stand in a text: web addresses, and what a forum or a page would make into one. */
export const linksIn = (words: string): number =>
  (words.match(/https?:\/\/|\bwww\.|\[url\b|<a\s/giu) ?? []).length;

/**
 * Controls that no sender types, and those that turn the direction of whatever text comes behind them: taken out. Line ends and
 * tabs stay.
 */
export const withoutControls = (words: string): string => words.replace(CONTROLS, '');

const CONTROLS = /(?![\n\t\r])[\p{Cc}\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]/gu;

/** The same for two texts whose letters are the same, whatever stands between and around them. */
export const samenessOf = (words: string): string =>
  fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What tells spam from words of a reader: a field that no person sees was filled in, or the same words came before. */
export type Signs = { trap: boolean; cameBefore: boolean };

/** Why it is put aside, as the desk reads it; null for what goes to the desk. Nothing is thrown away. */
export function asideBecause({ trap, cameBefore }: Signs): string | null {
  if (trap) return 'Put aside by itself: a field that no person sees was filled in.';
  return cameBefore ? 'Put aside by itself: the same words came before.' : null;
}

/** For how long the same words are recognised, in milliseconds. */
export const WORDS_KNOWN_FOR = 30 * DAY;

/**
 * How many of what readers send are taken: from one place, enough for a reading room; from everywhere, so many that whoever
 * reads them could still begin to. Counted in all processes together.
 */
const LIMITS = {
  hour: { most: 10, lasts: HOUR },
  day: { most: 40, lasts: DAY },
  everybody: { most: 300, lasts: HOUR },
} as const;

export type SendingLimit = { key: string; most: number; lasts: number; own: false };

/** The limits that something from a network address falls under. */
export function limitsOfSending(address: string): SendingLimit[] {
  const place = placeOf(address);
  return [
    { key: `readers’ words, hour: ${place}`, ...LIMITS.hour, own: false },
    { key: `readers’ words, day: ${place}`, ...LIMITS.day, own: false },
    { key: 'readers’ words, everybody', ...LIMITS.everybody, own: false },
  ];
}

/** Where an address is, as limits count it: of IPv6 the first 64 bits, which one subscriber has to himself. */
export function placeOf(address: string): string {
  if (!address.includes(':') || /^::ffff:\d/i.test(address)) return address.replace(/^::ffff:/i, '');
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  if (tail === undefined) return `${groups.slice(0, 4).map(short).join(':')}::/64`;
  const behind = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - behind.length) }, () => '0');
  return `${[...groups, ...zeros, ...behind].slice(0, 4).map(short).join(':')}::/64`;
}

const short = (group: string): string => group.replace(/^0+(?=.)/, '');
