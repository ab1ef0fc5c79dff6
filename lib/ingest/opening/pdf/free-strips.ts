import type { Row } from './rows';

/** A strip of a page from top to bottom, between two places. */
export type Strip = { from: number; to: number };

/** Whether a strip stands between words, and not at the edge of the page. */
export const isInner = ({ from, to }: Strip): boolean => Number.isFinite(from) && Number.isFinite(to);

/** What the words of a row leave free of a strip. */
export function freeOf(strip: Strip, { words }: Row): Strip[] {
  let free = [strip];
  for (const { x, width, text } of words)
    if (text.trim() !== '') free = free.flatMap((one) => freeBeside(one, x, x + width));
  return free;
}

const freeBeside = (strip: Strip, from: number, to: number): Strip[] =>
  from >= strip.to || to <= strip.from
    ? [strip]
    : [
        { from: strip.from, to: from },
        { from: to, to: strip.to },
      ].filter((part) => part.to > part.from);
