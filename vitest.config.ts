import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'pure',
          // These keep nothing behind, so each worker loads what they test once, and not for each file.
          isolate: false,
          testTimeout: 90_000,
          include: ['tests/{domain,schemas,formats,components}/**/*.test.{ts,tsx}'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'unit',
          globalSetup: ['tests/support/generated.ts'],
          // Time tells nothing here: the parts run beside each other, on whatever machine there is.
          testTimeout: 90_000,
          include: ['tests/{ingest,config,scripts,http,outside}/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'services',
          globalSetup: ['tests/support/generated.ts', 'tests/support/postgres-template.ts'],
          // What is in tests/data is about files.
          include: [
            `tests/{services,jobs,auth${process.env.TEST_ON === 'postgres' ? '' : ',data'}}/**/*.test.ts`,
          ],
          setupFiles: ['tests/support/each-file-its-database.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'postgres',
          include: ['tests/postgres/**/*.test.ts'],
          globalSetup: ['tests/support/postgres-server.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'api',
          include: ['tests/api/**/*.test.ts'],
          globalSetup: ['tests/support/api-server.ts'],
          // One server and one database for all of them, so one file at a time.
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
