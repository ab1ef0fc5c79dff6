import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getMemoryCache } from 'next/dist/server/lib/incremental-cache/memory-cache.external.js';
import { nodeFs } from 'next/dist/server/lib/node-fs-methods.js';
import { getRouteCacheKey } from 'next/dist/server/lib/route-cache-key.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import KeptPages from '../kept-pages.cjs';

type Owner = Parameters<typeof getRouteCacheKey>[1];
const ownerOf = (page: string) => ({ kind: 'APP_PAGE', sourceRoute: page }) as Owner;
const keyOf = (page: string, path: string) => getRouteCacheKey(path, ownerOf(page));
const CLAIM = '/(public)/claims/[slug]/page';

const asked: string[] = [];
let there = new Set<string>();
const folder = mkdtempSync(join(tmpdir(), 'sourceline-kept-'));
const memory = getMemoryCache(1_000_000);
const pages = new KeptPages({
  fs: nodeFs,
  serverDistDir: folder,
  flushToDisk: false,
  revalidatedTags: [],
  maxMemoryCacheSize: 1_000_000,
  _requestHeaders: {},
});
const whole = { kind: 'APP_PAGE', isRoutePPREnabled: true, isFallback: false } as Parameters<
  typeof pages.get
>[1];
const page = (html: string, status?: number) =>
  ({ kind: 'APP_PAGE', html, status, headers: {} }) as Parameters<typeof pages.set>[1];
const kept = { cacheControl: { revalidate: false, expire: undefined } } as Parameters<typeof pages.set>[2];
const htmlAt = async (key: string) => {
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
  Reflect.set(globalThis, Symbol.for('sourceline.isPublicAddress'), async (path: string) => {
    asked.push(path);
    return there.has(path);
  });
});
beforeEach(() => {
  asked.length = 0;
  there = new Set(['/claims/told']);
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('sourceline.isPublicAddress'));
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
