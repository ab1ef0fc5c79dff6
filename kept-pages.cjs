// @ts-check
// Where Next keeps readers' pages: its own store, which is asked twice more. Next loads this file by itself, outside of
// what it builds, so it is plain JavaScript and is handed the one question it has by instrumentation.ts.
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

/** Where next.config.js says already that nobody else may keep a page. */
const SAID = new RegExp(`^/(?:${SECTIONS.join('|')})(?:/|$)`);

/**
 * Keeps nothing for what isn't there. A path that is not kept is looked up before its page is drawn, and where nothing
 * stands at it all of them get the one page that the build made for it: addresses can be made up without end, and each
 * would cost a drawing and a place in memory. It is asked anew each time, so what is published is there at once.
 */
class KeptPages extends FileSystemCache {
  static PAGES = PAGES;

  /** @override @type {import('next/dist/server/lib/incremental-cache').CacheHandler['get']} */
  async get(key, context) {
    const kept = await super.get(key, context);
    if (kept !== null || context.kind !== 'APP_PAGE') return kept;
    const path = pathOf(key);
    if (path === null || (await isThere(path))) return null;
    const page = await super.get(NOT_FOUND, /** @type {typeof context} */ (WHOLE));
    if (page?.value?.kind !== 'APP_PAGE') return null;
    const headers = { ...page.value.headers, ...(SAID.test(path) ? {} : { 'cache-control': ASK_FIRST }) };
    // Fresh, so that Next doesn't draw it anew; without a life of its own, which Next would remember for each path.
    return { lastModified: Date.now(), value: { ...page.value, headers } };
  }

  /** @override @type {FileSystemCache['set']} */
  async set(key, data, context) {
    if (data?.kind === 'APP_PAGE' && data.status === 404) return;
    await super.set(key, data, context);
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

/** True too while building, when nobody has said yet what is public. */
async function isThere(/** @type {string} */ path) {
  /** @type {((path: string) => Promise<boolean>) | undefined} */
  const isPublicAddress = Reflect.get(globalThis, Symbol.for('sourceline.isPublicAddress'));
  return (await isPublicAddress?.(path)) ?? true;
}

module.exports = KeptPages;
