import { ok, type Result, refuse } from '@/lib/domain/result';

/** Each hash holds one of the four threads that also compress readers' pages and read files: half are left to those. */
const AT_ONCE = 2;

/** A hash takes about 50 ms, so whoever comes last waits under half a second. */
const MOST_WAITING = 16;

/** When to try again, in seconds: the queue is empty long before. */
const RETRY_AFTER = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** 0 when somebody who came now would have a turn, else the seconds until they should try again. */
export const fullFor = (): number => (running >= AT_ONCE && waiting.length >= MOST_WAITING ? RETRY_AFTER : 0);

/** Runs dear work on passwords two at a time, the others in the order in which they came; `busy` beyond a short queue. */
export async function inTurn<T>(run: () => Promise<T>): Promise<Result<T>> {
  const retryAfterSeconds = fullFor();
  if (retryAfterSeconds > 0) return refuse('busy', { retryAfterSeconds });
  if (running < AT_ONCE) running += 1;
  // Whoever ends hands the place on, so that nobody who comes in between takes it.
  else await new Promise<void>((begin) => waiting.push(begin));
  try {
    return ok(await run());
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
