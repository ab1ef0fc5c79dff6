import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';

/** Which modules of the library that speaks S3 a process has loaded once it has looked for a file. */
function loadedWith(env: Record<string, string>): number {
  const script = `
    import { createRequire } from 'node:module';
    const { files } = await import('./lib/outside/files/files.ts');
    await files().read('0'.repeat(64)).catch(() => null);
    const loaded = Object.keys(createRequire(import.meta.url).cache);
    console.log(loaded.filter((path) => /@aws-sdk|@smithy/.test(path)).length);`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script],
    { encoding: 'utf8', env: { ...process.env, FILES_FOLDER: tmpdir(), ...env } },
  );
  if (!/^\d+\n$/.test(stdout)) throw new Error(stderr);
  return Number(stdout);
}

it('whoever keeps files in a folder loads nothing of the library that speaks S3', () => {
  expect(loadedWith({})).toBe(0);
  const bucket = {
    FILES_BUCKET: 'files',
    FILES_ENDPOINT: 'http://127.0.0.1:9',
    FILES_KEY_ID: 'a',
    FILES_SECRET: 'b',
  };
  expect(loadedWith(bucket)).toBeGreaterThan(10);
});
