import { randomUUID } from 'node:crypto';

import { overHttps, securityHeaders } from './lib/http/security-headers.js';

/**
 * The headers that lib/http/door/entry.ts puts on every answer, once more for those that Next begins before the door is in
 * place: it listens while it still starts.
 */
const fields = (/** @type {Readonly<Record<string, string>>} */ headers) =>
  Object.entries(headers).map(([key, value]) => ({ key, value }));

const build = process.env.SOURCELINE_BUILD ?? randomUUID();

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // The same for the same sources and settings, wherever they are built (scripts/setup/build.mjs).
  generateBuildId: () => build,
  env: { SOURCELINE_BUILD: build },
  // Ours are told by what a page is made of (lib/http/readers/page-tag.ts); Next's are of its bytes, which differ by chance.
  generateEtags: false,
  // Checks the product alone, so that a production install without test tools can build.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // In development Next writes what each action was given into the terminal, names for the vault included.
  logging: { serverFunctions: false },
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'undici'],
  headers: async () => [
    { source: '/:path*', headers: fields(securityHeaders) },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: fields(overHttps),
    },
  ],
  experimental: {
    // A file of 20 MB comes in through a form, in base64. Other forms are held to less (lib/http/body/long.ts); what proxy.ts has
    // seen would otherwise be cut off at 10 MB.
    serverActions: { bodySizeLimit: '28mb' },
    proxyClientMaxBodySize: '28mb',
  },
};

export default config;
