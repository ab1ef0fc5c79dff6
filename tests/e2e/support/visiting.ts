import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

/** A newspaper's page that builds itself by script, with what is not displayed, what is typed, and an inside of its own. */
const script = `
  const add = (name, text, to = document.body, attributes = {}) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = text;
    return to.appendChild(made);
  };
  document.title = 'The ferry stops';
  const article = add('article', '');
  add('h1', 'The ferry stops', article);
  add('p', 'The ferry to Orsk stopped on Monday, said its master, after 14 years & <no> day without it.', article);
  add('p', 'For members alone: subscribe to read what the harbour board decided behind closed doors.', article, { class: 'teaser' });
  add('p', 'Said by screen readers alone: the photograph above shows an empty pier in the morning.', article, { class: 'unseen' });
  const box = add('quote-box', '', article).attachShadow({ mode: 'open' });
  add('p', '“Nobody asked us,” said the harbour’s pilot, who has guided ships there since 2009.', box);
  add('p', 'The board meets again in March, and until then the mail goes by road to the islands.', article);
  const read = add('p', '', article);
  const ruby = add('ruby', '漢', read);
  for (const [name, text] of [['rp', '('], ['rt', 'kan'], ['rp', ')']]) add(name, text, ruby);
  add('span', ' is the first letter of the ferry’s name, as it is painted on her side.', read);
  add('a', 'The board’s minutes', article, { href: '/out?token=t0k3n', 'data-reader': 'customer 4711' });
  add('div', 'My unsent comment on the ferry.', article, { contenteditable: '' });
  add('input', '', article, { type: 'password', value: 'by-attribute' }).value = 'hunter2';
  add('textarea', 'A letter to the paper.', article);
`;
const styles =
  '.teaser { display: none } .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden }';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const shell = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="csrf-token" content="s3cret">
  <style>${styles}</style></head><body><iframe src="/frame" title="A chart"></iframe><script>${script}</script></body></html>`;

/** As strict as a page may be that shows anything: its own script and styles, and nothing that goes anywhere. */
const headers = {
  'content-type': 'text/html',
  'content-security-policy': [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(styles)}`,
    "frame-src 'self'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
};

export type Newspaper = { address: string; host: string; close: () => void };

/** Serves the page on a site of its own: 127.0.0.1 is another site than localhost. */
export async function aStrictNewspaper(): Promise<Newspaper> {
  const frame = '<p>Ferries a year: 410 in 2023, 96 in 2024, by the count of the harbour office itself.</p>';
  const server = createServer(({ url }, response) =>
    response.writeHead(200, headers).end(url === '/frame' ? frame : shell),
  );
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { address: `http://${host}/ferry?edition=late`, host, close: () => void server.close() };
}

/**
 * Presses a bookmark. The browser is sent to the bookmark's address, which runs it in the page as the act of a person, beside
 * the page's policies; Chromium takes the same way for its bookmarks bar. A test's own `evaluate` would prove less: no policy is
 * ever asked about that.
 */
export async function pressBookmark(page: Page, address: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.navigate', { url: address });
  await session.detach();
}

/** The same, and the tab that it opens. */
export async function pressForTab(page: Page, address: string): Promise<Page> {
  const [tab] = await Promise.all([page.context().waitForEvent('page'), pressBookmark(page, address)]);
  return tab;
}
