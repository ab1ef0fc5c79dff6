/** How often it is looked, in milliseconds: what unpacks fastest takes some tens of megabytes meanwhile. */
const EVERY = 100;

/**
 * Calls `tooMuch` once this process holds so many megabytes more than it does now. The limit of a thread's heap doesn't count the
 * bytes that it unpacks, which lie outside.
 * @returns what ends the watch
 */
export function watchMemory(megabytes: number, tooMuch: () => void): () => void {
  const most = process.memoryUsage.rss() + megabytes * 1024 * 1024;
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() <= most) return;
    clearInterval(watch);
    tooMuch();
  }, EVERY);
  return () => clearInterval(watch);
}
