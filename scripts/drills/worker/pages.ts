import type { ServerResponse } from 'node:http';

/** What stands at an address of the drill's site: a report, or an article in an edition that says how many taps there are. */
export const reportAt = (path: string): string =>
  page(path, `<p>The report at ${path} counts forty taps and says so at length.</p>`);

export const articleAt = (path: string, taps: 'forty' | 'forty-one'): string =>
  page(
    path,
    `<h1>The taps of ${path}</h1>
    <p>The town counted its taps on Monday, for the first time in eleven years, and took all day over it.</p>
    <p>There were ${taps} of them, the council said in the evening.</p>
    <p>Nobody who was asked about it could say how many there had been before, or who would know.</p>`,
  );

const page = (path: string, body: string) => `<!doctype html><title>${path}</title><body>${body}</body>`;

/** Answers so slowly that a worker can be killed under it: the head at once, the rest a moment later. */
export function answerSlowly(path: string, response: ServerResponse): void {
  const body = path.startsWith('/article') ? articleAt(path, 'forty-one') : reportAt(path);
  response.writeHead(path === '/robots.txt' ? 404 : 200, { 'content-type': 'text/html' });
  response.write(body.slice(0, 20));
  setTimeout(() => response.end(body.slice(20)), 100);
}
