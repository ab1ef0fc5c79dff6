// @ts-check
// Where Next keeps readers' pages: its own store, which is asked twice more. Next loads this file by itself, outside of
// what it builds, so it is plain JavaScript and is handed what it asks by instrumentation.ts.
const { createHash } = require('node:crypto');
const { ASK_FIRST, SECTIONS } = require('./asked-first.cjs');
const { default: FileSystemCache } = require('next/dist/server/lib/incremental-cache/file-system-cache.js');

/** The pages that are made on their first visit and kept, as Next names them (tests/kept-pages.test.ts finds them all). */
const PAGES = [
  '/(public)/[[...older]]/page',
  '/(public)/articles/[slug]/page',
  '/(public)/claims/[slug]/page',
  '/(public)/claims/[slug]/versions/[sequence]/page',
  '/(public)/corrections/[[...older]]/page',
  '/(public)/sources/[slug]/older/[cursor]/page',
  '/(public)/sources/[slug]/page',
];

/** What Next keeps a page under: the kind, the SHA-256 of the page's name, `$` and the path (docs: cacheHandler). */
const keyOf = (/** @type {string} */ page, /** @type {string} */ path) =>
  `/route-cache/APP_PAGE/${createHash('sha256').update(page).digest('hex')}/$${path}`;

const PREFIXES = new Set(PAGES.map((page) => keyOf(page, '')));
const NOT_FOUND = keyOf('/_not-found/page', '/_not-found');
/** One page of the site, ready to send; `isFallback` would mean a shell with holes, which readers' pages don't have. */
const WHOLE = /** @type {const} */ ({ kind: 'APP_PAGE', isRoutePPREnabled: true, isFallback: false });

/** How a page names what it was drawn after, among its tags. */
const CHANGE = 'change:';

/** Where next.config.js says already that nobody else may keep a page. */
const SAID = new RegExp(`^/(?:${SECTIONS.join('|')})(?:/|$)`);

/**
 * Serves a page only while it is true, and keeps nothing for what isn't there. A path that is not kept is looked up before
 * its page is drawn, and where nothing stands at it all of them get the one page that the build made for it: addresses can
 * be made up without end, and each would cost a drawing and a place in memory. It is asked anew each time, so what is
 * published is there at once.
 */
class KeptPages extends FileSystemCache {
  static PAGES = PAGES;

  /** @param {ConstructorParameters<typeof FileSystemCache>[0]} context */
  constructor(context) {
    super(context);
    // Next's router asks for pages that it is about to show in a way that draws none to be kept: those are looked up only.
    const { rsc, 'next-router-prefetch': ahead } = context._requestHeaders;
    this.draws = rsc === undefined || ahead !== undefined;
  }

  /** @override @type {import('next/dist/server/lib/incremental-cache').CacheHandler['get']} */
  async get(key, context) {
    const kept = await super.get(key, context);
    const path = context.kind === 'APP_PAGE' ? pathOf(key) : null;
    const pages = readersPages();
    if (path === null || pages === undefined) return kept;
    // From here to the answer nothing may be waited for: a request that came meanwhile would get it too.
    const change = pages.changeAt(path);
    if (kept?.value?.kind === 'APP_PAGE' && change !== undefined && drawnAfter(kept.value) === change) {
      pages.served('kept');
      return kept;
    }
    if (this.draws) pages.begin(path);
    const there = await isThere(pages, path);
    pages.served(there ? 'drawn' : 'nothing');
    if (there) return null;
    const page = await super.get(NOT_FOUND, /** @type {typeof context} */ (WHOLE));
    pages.end(path);
    if (page?.value?.kind !== 'APP_PAGE') return null;
    const headers = { ...page.value.headers, ...(SAID.test(path) ? {} : { 'cache-control': ASK_FIRST }) };
    // Fresh, so that Next doesn't draw it anew; without a life of its own, which Next would remember for each path.
    return { lastModified: Date.now(), value: { ...page.value, headers } };
  }

  /** @override @type {FileSystemCache['set']} */
  async set(key, data, context) {
    const path = pathOf(key);
    if (path !== null) readersPages()?.end(path);
    if (data?.kind === 'APP_PAGE' && data.status === 404) return;
    await super.set(key, data, context);
  }
}

/**
 * What had last changed a page when it was read for its drawing, as the page itself says (app/(public)/reading.ts);
 * undefined where it says nothing, or was changed in between.
 * @param {{ headers?: Record<string, unknown> }} page
 */
function drawnAfter({ headers }) {
  const tags = String(headers?.['x-next-cache-tags'] ?? '').split(',');
  const [change, ...others] = new Set(tags.filter((tag) => tag.startsWith(CHANGE)));
  return others.length === 0 ? change?.slice(CHANGE.length) : undefined;
}

/** @param {ReadersPages} pages @param {string} path */
async function isThere(pages, path) {
  try {
    return await pages.isThere(path);
  } catch (error) {
    pages.end(path);
    throw error;
  }
}

/**
 * The path of a reader's page; null for pages that are none of ours to judge and for Next's own shells (`[slug]`).
 * @param {string} key
 */
function pathOf(key) {
  const at = key.indexOf('$') + 1;
  const path = key.slice(at);
  if (!PREFIXES.has(key.slice(0, at)) || path.includes('[')) return null;
  return path === '/index' ? '/' : path;
}

/**
 * What instrumentation.ts hands over: lib/http/readers-pages.ts. Nothing while building.
 * @typedef {{ changeAt(path: string): string | undefined, begin(path: string): void, end(path: string): void, isThere(path: string): Promise<boolean>, served(page: 'kept' | 'drawn' | 'nothing'): void }} ReadersPages
 * @returns {ReadersPages | undefined}
 */
const readersPages = () => Reflect.get(globalThis, Symbol.for('sourceline.readersPages'));

module.exports = KeptPages;
