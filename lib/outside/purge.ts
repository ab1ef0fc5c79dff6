import { env } from '@/lib/config/env';
import { log } from '@/lib/config/log';
import { placesOf } from '@/lib/domain/publication/marks';
import { post } from './web/posting';

/** How long whoever is told may take to answer, in milliseconds. By then what they keep as we say is right by itself. */
const PATIENCE = 2000;

/** Of so many marks at most is told at once; what comes in while as many wait is told to nobody. */
const MOST = 1000;

const waiting = new Set<string>();
let telling = false;

/**
 * Tells whoever is at PURGE_URL, and nobody else, which public addresses are others now: a POST of
 * `{ addresses, below }`, where `below` are beginnings of addresses. Returns at once and never fails; what changes while one
 * is being told goes with the next. What isn't heard is not said again. Call it once the change is committed.
 * @param marks of readers' pages (lib/domain/publication/marks.ts)
 */
export function tellOfChange(marks: readonly string[]): void {
  const { PURGE_URL } = env();
  if (PURGE_URL === undefined) return;
  for (const mark of marks) if (waiting.size < MOST) waiting.add(mark);
  if (telling || waiting.size === 0) return;
  telling = true;
  // In the next turn, when the move has been answered.
  setImmediate(() => void tellAll(PURGE_URL));
}

async function tellAll(address: string): Promise<void> {
  while (waiting.size > 0) {
    const marks = [...waiting];
    waiting.clear();
    await tell(address, marks).catch((err: unknown) => {
      log().warn({ err }, 'Whoever is at PURGE_URL was not told of a change.');
    });
  }
  telling = false;
}

async function tell(address: string, marks: readonly string[]): Promise<void> {
  const inFull = (paths: readonly string[]) => paths.map((path) => `${env().SITE_URL}${path}`);
  const { paths, below } = placesOf(marks);
  const status = await post(address, { addresses: inFull(paths), below: inFull(below) }, PATIENCE);
  if (status < 200 || status > 299) throw new Error(`Answered with status ${status}.`);
}
