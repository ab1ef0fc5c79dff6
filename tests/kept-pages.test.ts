import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getMemoryCache } from 'next/dist/server/lib/incremental-cache/memory-cache.external.js';
import { nodeFs } from 'next/dist/server/lib/node-fs-methods.js';
import { getRouteCacheKey } from 'next/dist/server/lib/route-cache-key.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ReadersPages } from '@/lib/http/readers-pages';
import KeptPages from '../kept-pages.cjs';

type Owner = Parameters<typeof getRouteCacheKey>[1];
const ownerOf = (page: string) => ({ kind: 'APP_PAGE', sourceRoute: page }) as Owner;
const keyOf = (page: string, path: string) => getRouteCacheKey(path, ownerOf(page));
const CLAIM = '/(public)/claims/[slug]/page';

const asked: string[] = [];
let there = new Set<string>();
/** What last changed each mark, as the database has it. */
let changes: Record<string, string> = {};
const readers = new ReadersPages(
  async (mark) => changes[mark] ?? '',
  async (path) => {
    asked.push(path);
    return there.has(path);
  },
);
const folder = mkdtempSync(join(tmpdir(), 'sourceline-kept-'));
const memory = getMemoryCache(1_000_000);
const settings = {
  fs: nodeFs,
  serverDistDir: folder,
  flushToDisk: false,
  revalidatedTags: [],
  maxMemoryCacheSize: 1_000_000,
  _requestHeaders: {},
};
const pages = new KeptPages(settings);
const whole = { kind: 'APP_PAGE', isRoutePPREnabled: true, isFallback: false } as Parameters<
  typeof pages.get
>[1];
/** A page as Next has drawn it, from what was read after these changes. */
const page = (html: string, status?: number, after: readonly string[] = ['']) =>
  ({
    kind: 'APP_PAGE',
    html,
    status,
    headers: {
      'x-next-cache-tags': ['_N_T_/layout', ...after.map((change) => `change:${change}`)].join(','),
    },
  }) as unknown as Parameters<typeof pages.set>[1];
const kept = { cacheControl: { revalidate: false, expire: undefined } } as Parameters<typeof pages.set>[2];
/** What a reader gets, who asks at the door first. */
const htmlAt = async (key: string) => {
  await readers.enter(key.slice(key.indexOf('$') + 1));
  const entry = await pages.get(key, whole);
  return entry?.value?.kind === 'APP_PAGE' ? [entry.value.status, entry.value.html] : null;
};

beforeAll(() => {
  const app = join(folder, 'app');
  mkdirSync(app);
  const owner = ownerOf('/_not-found/page');
  const routeCache = { key: getRouteCacheKey('/_not-found', owner), owner, isFallback: false };
  const meta = { status: 404, headers: {}, routeCache };
  writeFileSync(join(app, '_not-found.html'), 'nothing here');
  writeFileSync(join(app, '_not-found.rsc'), 'nothing');
  writeFileSync(join(app, '_not-found.meta'), JSON.stringify(meta));
  Reflect.set(globalThis, Symbol.for('sourceline.readersPages'), readers);
});
beforeEach(() => {
  asked.length = 0;
  changes = {};
  there = new Set(['/claims/told']);
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('sourceline.readersPages'));
  rmSync(folder, { recursive: true });
});

test('whatever is not there gets one page, and leaves nothing behind', async () => {
  expect(await htmlAt(keyOf(CLAIM, '/claims/first'))).toEqual([404, 'nothing here']);
  const [entries, size] = [memory.size, memory.currentSize];
  for (let n = 0; n < 50; n++)
    expect(await htmlAt(keyOf(CLAIM, `/claims/nobody-${n}`))).toEqual([404, 'nothing here']);
  expect([memory.size, memory.currentSize]).toEqual([entries, size]);
  expect(asked).toHaveLength(51);
});

test('no entry for what is not there has a life of its own, which Next would remember for each path', async () => {
  const entry = await pages.get(keyOf(CLAIM, '/claims/nobody'), whole);
  expect(entry?.cacheControl).toBeUndefined();
  expect(entry?.lastModified).toBeGreaterThan(Date.now() - 1000);
});

test('a page that was drawn and found nothing is not kept', async () => {
  const entries = memory.size;
  await pages.set(keyOf(CLAIM, '/claims/told'), page('nothing', 404), kept);
  expect(memory.size).toBe(entries);
  expect(await htmlAt(keyOf(CLAIM, '/claims/told'))).toBeNull();
});

test('what is published is drawn at once, kept, and not asked about again', async () => {
  const key = keyOf(CLAIM, '/claims/new');
  expect(await htmlAt(key)).toEqual([404, 'nothing here']);
  there.add('/claims/new');
  expect(await htmlAt(key)).toBeNull();
  await pages.set(key, page('A claim'), kept);
  asked.length = 0;
  expect(await htmlAt(key)).toEqual([undefined, 'A claim']);
  expect(asked).toEqual([]);
});

/** Draws the page at a path, from what was read after these changes. */
async function drawn(path: string, html: string, after: readonly string[] = ['']) {
  const key = keyOf(CLAIM, path);
  there.add(path);
  expect(await htmlAt(key)).toBeNull();
  await pages.set(key, page(html, undefined, after), kept);
  return key;
}

test('a page that was changed is not served again', async () => {
  const key = await drawn('/claims/corrected', 'Before');
  expect(await htmlAt(key)).toEqual([undefined, 'Before']);
  changes['claims/corrected'] = 'another';
  expect(await htmlAt(key)).toBeNull();
  await pages.set(key, page('After', undefined, ['another']), kept);
  expect(await htmlAt(key)).toEqual([undefined, 'After']);
});

test.each([
  ['before', 'crossed', ['']],
  ['partly before', 'half-crossed', ['', 'another']],
])(
  'a page that was read %s a change is not served, however late its drawing ended',
  async (_, slug, after) => {
    const key = keyOf(CLAIM, `/claims/${slug}`);
    there.add(`/claims/${slug}`);
    expect(await htmlAt(key)).toBeNull();
    changes[`claims/${slug}`] = 'another';
    expect(await htmlAt(keyOf(CLAIM, `/claims/${slug}/versions/1`))).toEqual([404, 'nothing here']);
    await pages.set(key, page('Before', undefined, after), kept);
    expect(await htmlAt(key)).toBeNull();
  },
);

test('a page whose request nobody asked about is not served', async () => {
  const key = await drawn('/claims/unasked', 'A claim');
  const others = new ReadersPages(
    async () => '',
    async () => true,
  );
  Reflect.set(globalThis, Symbol.for('sourceline.readersPages'), others);
  expect(await pages.get(key, whole)).toBeNull();
  Reflect.set(globalThis, Symbol.for('sourceline.readersPages'), readers);
  expect(await htmlAt(key)).toEqual([undefined, 'A claim']);
});

test.each<[string, Record<string, string>, boolean]>([
  ['a browser', {}, true],
  ['Next’s router, ahead of time', { rsc: '1', 'next-router-prefetch': '1' }, true],
  ['Next’s router, which keeps nothing', { rsc: '1' }, false],
])('a page that %s asks for is waited for: %s', async (_, headers, draws) => {
  const path = `/claims/asked-${draws}-${Object.keys(headers).length}`;
  there.add(path);
  const asking = new KeptPages({ ...settings, _requestHeaders: headers });
  await readers.enter(path);
  expect(await asking.get(keyOf(CLAIM, path), whole)).toBeNull();
  changes[path.slice(1)] = 'another';
  let gone = false;
  void readers.enter(path)?.then(() => {
    gone = true;
  });
  await new Promise((settle) => setImmediate(settle));
  expect(gone).toBe(!draws);
  readers.end(path);
});

test('asks by path, the front page too, and judges neither shells nor pages of other kinds', async () => {
  const home = '/(public)/[[...older]]/page';
  for (const path of ['/', '/a/b', '/index', '/[[...older]]']) await pages.get(keyOf(home, path), whole);
  expect(await pages.get(keyOf('/desk/claims/[id]/page', '/desk/claims/x'), whole)).toBeNull();
  expect(asked).toEqual(['/', '/a/b', '/index/index']);
});

test('knows every reader’s page that is made on its first visit', () => {
  const root = join(import.meta.dirname, '..', 'app', '(public)');
  const made = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .filter((file) => readFileSync(join(root, file), 'utf8').includes('generateStaticParams'))
    .map((file) => `/(public)/${file.replace(/\.tsx$/, '')}`);
  expect(made.sort()).toEqual([...KeptPages.PAGES].sort());
});
