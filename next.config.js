import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';

import { ASK_FIRST, SECTIONS } from './asked-first.cjs';
import { overHttps, securityHeaders } from './lib/http/security-headers.js';

/**
 * The headers that lib/http/door.ts puts on every answer, once more for those that Next begins before the door is in
 * place: it listens while it still starts.
 */
const fields = (/** @type {Readonly<Record<string, string>>} */ headers) =>
  Object.entries(headers).map(([key, value]) => ({ key, value }));

const askFirst = fields({ 'Cache-Control': ASK_FIRST });

const beside = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));

const build = process.env.SOURCELINE_BUILD ?? randomUUID();

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // The same for the same sources and settings, wherever they are built (scripts/setup/build.mjs).
  generateBuildId: () => build,
  env: { SOURCELINE_BUILD: build },
  // Ours are told by what a page is made of (lib/http/page-tag.ts); Next's are of its bytes, which differ by chance.
  generateEtags: false,
  // Checks the product alone, so that a production install without test tools can build.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  cacheComponents: true,
  partialPrefetching: true,
  // Nobody is drawn a page of their own for being a search engine: the head of a kept page is whole.
  htmlLimitedBots: /(?!)/,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2'],
  cacheHandler: beside('kept-pages.cjs'),
  cacheHandlers: { default: beside('kept-data.cjs') },
  // For pages. Next counts a character as a byte; it takes two where a page has one outside Latin-1, as ours have.
  cacheMaxMemorySize: 96 * 1024 * 1024,
  headers: async () => [
    { source: '/:path*', headers: fields(securityHeaders) },
    { source: '/', headers: askFirst },
    { source: `/:section(${SECTIONS.join('|')})/:rest*`, headers: askFirst },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: fields(overHttps),
    },
  ],
  experimental: {
    // Pages cached while serving stay in memory. Written into the build, they would outlive the database they show.
    isrFlushToDisk: false,
    // An article of 2 MB comes in through a form, and grows on its way as quotes and line ends are escaped.
    serverActions: { bodySizeLimit: '5mb' },
  },
};

export default config;
