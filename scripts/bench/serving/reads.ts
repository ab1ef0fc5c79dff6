import type { Target } from '../load';
import type { Anew } from '../newsroom/anew';
import { word } from '../vocabulary';
import type { Path } from './path';

/** Readers crowd on few pages: a hundred claims take the kept pages' requests after one visit each. */
const HOT = 100;

/** How many pages are published anew in turn. */
const LAP = 400;

/** As browsers ask. */
const PACKED = { 'accept-encoding': 'gzip' };

const page = (slug = '') => ({ path: `/claims/${slug}` });
const json = (slug = '') => ({ path: `/api/v1/public/claims/${slug}` });
const packed = (target: Target): Target => {
  return (n) => {
    const asked = target(n);
    return asked && { ...asked, headers: PACKED };
  };
};

/** Two words, another pair each time. */
const words = (n: number): string => `${word((n * 37) % 600)}+${word((n * 101) % 600)}`;

/** How many pages a server that was just started draws before it is measured: its code is then compiled. */
const FIRST = 64;

/** The first requests of a target, and then no more. */
export const first =
  (count: number, target: Target): Target =>
  (n) =>
    n < count ? target(n) : undefined;

/**
 * These pages in turn, each published anew since it was last asked for: one half while the other is asked for, so that what
 * is under way of either is answered before.
 */
export function anewInTurn(slugs: readonly string[], { publish }: Pick<Anew, 'publish'>): Target {
  const half = slugs.length / 2;
  return (n) => {
    const at = n % slugs.length;
    if (at === half / 2) void publish(slugs.slice(half));
    if (at === half + half / 2) void publish(slugs.slice(0, half));
    return page(slugs[at]);
  };
}

/** What readers, and programs of theirs, ask of a newsroom with these published claims. */
export const reads = (slugs: readonly string[], anew: Anew): Path[] => {
  const hot: Target = (n) => page(slugs[(n * 197) % HOT]);
  const few: Target = (n) => json(slugs[(n * 197) % HOT]);
  const inTurn = anewInTurn(slugs.slice(0, LAP), anew);
  const others = first(FIRST, (n) => page(slugs[n]));
  const once = first(slugs.length - FIRST, (n) => page(slugs[FIRST + n]));
  const fresh = { fresh: true, front: true } as const;
  const crowded = { bare: true, front: true, crowded: true } as const;
  return [
    {
      ...{ name: 'claim page, first visit', best: 0.023, bare: true, ...fresh },
      ...{ visited: others, target: once },
    },
    { name: 'claim page, first visit, gzip', ...fresh, visited: packed(others), target: packed(once) },
    { name: 'claim page, published anew', visited: first(LAP, inTurn), target: inTurn },
    { name: 'claim page, kept', best: 0.023, ...crowded, visited: first(HOT, hot), target: hot },
    { name: 'claim page, kept, gzip', front: true, visited: packed(first(HOT, hot)), target: packed(hot) },
    { name: 'claim JSON, few', ...crowded, visited: first(HOT, few), target: few },
    {
      ...{ name: 'claim JSON, all in turn', best: 0.066, bare: true, front: true },
      target: (n) => json(slugs[(n * 7919) % slugs.length]),
    },
    { name: 'search, page', front: true, target: (n) => ({ path: `/search?q=${words(n)}` }) },
    {
      ...{ name: 'search, API, top 20', best: 0.082, bare: true, front: true },
      target: (n) => ({ path: `/api/v1/public/claims?q=${words(n)}&limit=20` }),
    },
  ];
};
