import { randomUUID } from 'node:crypto';
import type { Target } from '../load';
import { word } from '../vocabulary';

/** Readers crowd on few pages: a hundred claims take the page and JSON requests after one visit each. */
export const HOT = 100;

/**
 * What is measured. `best`: the share of the bare server's rate that the best of Payload, Strapi, Keystone and Directus
 * reaches. `visited`: how many of its first requests are made once at each server before the measurement.
 */
export type Path = { name: string; best: number; target: Target; visited?: number };

/** The path whose requests write. */
export const CREATES = 'create a claim';

/** The paths over a newsroom with these published claims, for whoever has this token. */
export const paths = (slugs: readonly string[], token: string): Path[] => {
  const bearer = { authorization: `Bearer ${token}` };
  const hot = (n: number) => slugs[(n * 197) % HOT] ?? '';
  const fresh = (n: number) => slugs[HOT + (n % (slugs.length - HOT))] ?? '';
  return [
    { name: 'claim page', best: 0.023, target: (n) => ({ path: `/claims/${hot(n)}` }), visited: HOT },
    { name: 'claim page, first visit', best: 0.023, target: (n) => ({ path: `/claims/${fresh(n)}` }) },
    {
      name: 'claim JSON',
      best: 0.066,
      target: (n) => ({ path: `/api/v1/public/claims/${slugs[(n * 7919) % slugs.length]}` }),
    },
    {
      name: 'desk queue, 50',
      best: 0.072,
      target: () => ({ path: '/api/v1/work?task=review&limit=50', headers: bearer }),
    },
    {
      name: 'search, top 20',
      best: 0.082,
      target: (n) => ({
        path: `/api/v1/public/claims?q=${word((n * 37) % 600)}+${word((n * 101) % 600)}&limit=20`,
      }),
    },
    {
      name: CREATES,
      best: 0.072,
      target: () => ({
        method: 'POST',
        path: '/api/v1/claims',
        headers: { ...bearer, 'content-type': 'application/json' },
        body: JSON.stringify({ statement: `The mill at ${randomUUID()} was sold.`, kind: 'FACTUAL' }),
      }),
    },
  ];
};
