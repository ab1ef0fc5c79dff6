import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { draw } from '@/app/(public)/generated/documents.cjs';
import { themeScript } from '@/components/ui/page/theme';
import { documentPolicy } from '@/lib/http/security-headers.js';

const site = { name: 'The Newsroom', url: 'https://news.example.org' };
const page = draw('home', { items: [], next: null }, site, '/');
const filesIn = (html: string) =>
  [...html.matchAll(/(?:href|src)="(\/readers\/[^"]+)"/g)].map(([, path]) => path ?? '');

test('a document holds everything once, and runs two scripts: the one that its policy names, and our own file', () => {
  const scripts = [...page.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)];
  expect(scripts.map(([, attributes, text]) => [/src="([^"]*)"/.exec(attributes ?? '')?.[1], text])).toEqual([
    [undefined, themeScript],
    [expect.stringMatching(/^\/readers\/readers-\w+\.js$/), ''],
  ]);
  const hash = createHash('sha256').update(themeScript).digest('base64');
  expect(documentPolicy(themeScript)).toContain(`script-src 'self' 'sha256-${hash}';`);
  expect(page).not.toMatch(/__next|self\.__|data-react/);
  expect(page.split('No claim has been published yet')).toHaveLength(2);
});

test('what it loads is there, and so is what its styles load', () => {
  const files = filesIn(page);
  expect(files.map((file) => file.replace(/-\w+(\.\w+)$/, '-$1')).sort()).toEqual([
    '/readers/readers-.css',
    '/readers/readers-.js',
    '/readers/source-sans-3-latin-wght-normal-.woff2',
    '/readers/source-serif-4-latin-wght-normal-.woff2',
  ]);
  const styles = readFileSync(`public${files.find((file) => file.endsWith('.css'))}`, 'utf8');
  const fonts = [...styles.matchAll(/url\("?\.\/([^")]+)"?\)/g)].map(([, file]) => `/readers/${file}`);
  expect(fonts.length).toBeGreaterThan(4);
  for (const file of [...files, ...fonts]) expect([file, existsSync(`public${file}`)]).toEqual([file, true]);
});

test('its section is marked, and its head says what it is', () => {
  const older = draw('older', { items: [], next: null }, site, '/older/x');
  expect(page).toMatch(/<a href="\/" aria-current="page"/);
  expect(older).not.toContain('aria-current');
  expect(page).toContain('<title>Sourceline</title>');
  expect(page).toContain('<link rel="canonical" href="https://news.example.org/"/>');
  expect(older).toContain('<title>Older claims · Sourceline</title>');
  expect(older).toContain('<meta name="robots" content="noindex"/>');
  expect(page).not.toContain('noindex');
});

test('what somebody wrote stays text', () => {
  const words = '"><script>alert(1)</script>';
  const shown = { q: words, verdict: undefined, found: { asked: false } } as const;
  const html = draw('search', shown, site, '/search');
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('&quot;&gt;&lt;script&gt;alert(1)');
});

test('what draws them knows no database, no service and no server', () => {
  const bundle = readFileSync('app/(public)/generated/documents.cjs', 'utf8');
  const parts = [...bundle.matchAll(/^\/\/ ((?:app|components|lib)\/\S.*)$/gm)].map(([, file]) => file ?? '');
  expect(parts.length).toBeGreaterThan(40);
  const others = parts.filter(
    (file) => !/^(?:app\/\(public\)|components|lib\/(?:domain|formats|schemas))\//.test(file),
  );
  expect(others).toEqual([]);
});
