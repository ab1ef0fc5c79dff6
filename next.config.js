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
  },
};

export default config;
