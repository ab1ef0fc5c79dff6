import { expect, type Page, type Request } from '@playwright/test';

/** Whether a page asks for what it shows, to draw it anew; what it only fetches ahead is none. */
const isRedraw = (request: Request): boolean => {
  const { rsc, 'next-router-prefetch': ahead } = request.headers();
  return rsc !== undefined && ahead === undefined;
};

/** Follows how a page draws itself anew, from before it is opened. Gives what waits until nothing of that is on its way. */
export function followRedraws(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  page.on('request', (request) => isRedraw(request) && open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return () => expect.poll(() => open.size).toBe(0);
}
