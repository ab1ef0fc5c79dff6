/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // Checks the product alone, so that a production install without test tools can build.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2'],
  experimental: {
    // Pages cached while serving stay in memory. Written into the build, they would outlive the database they show.
    isrFlushToDisk: false,
    // An article of 2 MB comes in through a form, and grows on its way as quotes and line ends are escaped.
    serverActions: { bodySizeLimit: '5mb' },
  },
};

export default config;
