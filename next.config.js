import { fileURLToPath } from 'node:url';

/**
 * Next writes its own inline scripts into prerendered pages, and a page that is the same for everybody can hold no nonce:
 * hence 'unsafe-inline' for scripts. Everything else that a page loads comes from here, and nobody may frame it.
 * No colon in it: Next would take the value for a pattern and compile it at every request.
 */
const policy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const headers = [
  { key: 'Content-Security-Policy', value: policy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

/** Sent only where the visitor came over https: two years, as browsers' preload lists ask. */
const overHttps = [{ key: 'Strict-Transport-Security', value: 'max-age=63072000' }];

/**
 * Our own copy of a reader's page is dropped the moment a publication changes it; a browser or a proxy has to ask whether
 * it still holds, so that nobody goes on reading what was corrected or retracted. The ETag makes asking cheap.
 */
const askFirst = [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }];

const beside = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
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
    { source: '/:path*', headers },
    { source: '/', headers: askFirst },
    { source: '/:section(claims|articles|sources|corrections|older)/:rest*', headers: askFirst },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: overHttps,
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
