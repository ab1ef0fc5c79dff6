import type { Places } from './turns';

/** What fetching one page may take. Times are in milliseconds. */
export type Limits = {
  /** For a page with every address that leads to it; waiting for a turn doesn't count. */
  total: number;
  /** The same for a robots.txt. */
  robots: number;
  /** Without a byte from the other side. */
  silence: number;
  /** Unpacked, where the caller gives no number of their own. */
  maxBytes: number;
  redirects: number;
  /** At one host. */
  host: Places;
  /** In this process. */
  all: Places;
};

export const LIMITS: Limits = {
  total: 30_000,
  robots: 10_000,
  silence: 10_000,
  maxBytes: 10_000_000,
  redirects: 5,
  host: { atOnce: 1, waiting: 4, patience: 30_000, pause: 500 },
  all: { atOnce: 4, waiting: 16, patience: 30_000, pause: 0 },
};

/** Of a robots.txt, in bytes: as much as RFC 9309 asks everybody to read. */
export const ROBOTS_BYTES = 500 * 1024;
