import type { Stage } from '../stage';

/** A reader opens a page this often, in milliseconds, whether or not the one before has come: waiting does not thin them out. */
const EVERY = 25;

/** How long readers waited for a page, in milliseconds, and how many of them got none. */
export type Waits = { pages: number; p95: number; longest: number; failed: number };

/**
 * Opens the front page again and again while something else happens, and says how long that took. Throws what `meanwhile`
 * throws.
 */
export async function readingMeanwhile<T>(
  stage: Stage,
  meanwhile: () => Promise<T>,
): Promise<{ result: T; waits: Waits }> {
  const pages: Promise<Page>[] = [];
  const open = () => pages.push(openPage(stage));
  const clock = setInterval(open, EVERY);
  try {
    open();
    const result = await meanwhile();
    return { result, waits: summary(await Promise.all(pages)) };
  } finally {
    clearInterval(clock);
    await Promise.all(pages);
  }
}

type Page = { milliseconds: number; shown: boolean };

async function openPage(stage: Stage): Promise<Page> {
  const sent = performance.now();
  try {
    const { status, milliseconds } = await stage.ask('GET', '/');
    return { milliseconds, shown: status === 200 };
  } catch {
    return { milliseconds: performance.now() - sent, shown: false };
  }
}

function summary(pages: Page[]): Waits {
  const sorted = pages.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return {
    pages: sorted.length,
    p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0,
    longest: sorted.at(-1) ?? 0,
    failed: pages.filter(({ shown }) => !shown).length,
  };
}
