import { NotFetched, OTHERWISE } from './refusing';

/**
 * Runs something that ends with its signal: after so many milliseconds, in words for whoever asked, or when `outer` ends.
 */
export async function within<T>(
  milliseconds: number,
  limit: number,
  outer: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  outer?.throwIfAborted();
  const ending = new AbortController();
  const passOn = () => ending.abort(outer?.reason);
  outer?.addEventListener('abort', passOn);
  const clock = setTimeout(
    () => ending.abort(new NotFetched('UNREACHABLE', tooSlow(limit))),
    Math.max(milliseconds, 0),
  );
  try {
    return await run(ending.signal);
  } finally {
    clearTimeout(clock);
    outer?.removeEventListener('abort', passOn);
  }
}

const tooSlow = (limit: number) =>
  `This page took longer than ${(limit / 1000).toLocaleString('en')} seconds. Try again later. ${OTHERWISE}`;
