import type { Size } from '../newsroom/copies';

/** How many claims there are, few and many. */
export const CLAIMS = [1000, 100_000] as const;

/** How often each call is asked. */
export const TIMES = 300;

/** What a call took: the most statements of one time, and milliseconds. */
export type Asked = { name: string; queries: number; median: number; p99: number };

/** A newsroom of this many claims: one in ten waits for reviews, the others are published, twenty to an article. */
export const sizeOf = (claims: number): Size => ({
  articles: Math.ceil(claims / 20),
  published: claims - Math.floor(claims / 10),
  waiting: Math.floor(claims / 10),
});
