import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { eventually } from '../support/patience';

/** A command that has a folder of its own and is busy, and the folder. */
async function busy(how: string): Promise<{ command: ChildProcess; said: string[] }> {
  const code = `
    import { endingWithChildren, startNode } from './scripts/setup/run.mjs';
    import { scratchFolder } from './scripts/setup/scratch-folder.mjs';
    const folder = scratchFolder('test');
    ${how}`;
  const command = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void command.kill('SIGKILL'));
  const [chunk] = await once(command.stdout, 'data');
  return { command, said: String(chunk).trim().split(' ') };
}

/** Is it gone, soon? A shell of its own deletes it. */
const gone = (folder = '') => eventually(() => expect(existsSync(folder)).toBe(false));

const alive = (pid: string | undefined): boolean => {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
};

/** A server, a stand-in for one, that ends when it is asked to; its parent fails because of it, half a second before it has ended. */
const BESIDE_A_CHILD = `
  const child = startNode(['--eval', "process.on('SIGTERM', () => { console.log('ending'); setTimeout(() => process.exit(), 500); }); setInterval(() => {}, 1000); console.log('up')"]);
  child.stdout.once('data', () => {
    process.stdout.write(folder + ' ' + child.pid);
    child.stdout.once('data', () => closed());
  });
  let closed;
  await endingWithChildren(() => new Promise((_, fail) => { closed = () => fail(new Error('The server went away.')); }));`;

const ALONE = `
  process.stdout.write(folder, () => { for (;;); });
  setInterval(() => {}, 1000);`;

test.each(['SIGTERM', 'SIGINT'] as const)(
  'a command that works beside a child ends with it at %s, and leaves no folder',
  async (signal) => {
    const { command, said } = await busy(BESIDE_A_CHILD);
    const [folder, pid] = said;
    expect([existsSync(folder ?? ''), alive(pid)]).toEqual([true, true]);
    command.kill(signal);
    expect(await once(command, 'exit')).toEqual([130, null]);
    expect(alive(pid)).toBe(false);
    await gone(folder);
  },
);

test.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
  'one that hears nothing while it reckons ends at %s all the same, and leaves no folder',
  async (signal) => {
    const { command, said } = await busy(ALONE);
    expect(existsSync(said[0] ?? '')).toBe(true);
    command.kill(signal);
    expect(await once(command, 'exit')).toEqual([null, signal]);
    await gone(said[0]);
  },
);

test('npm run bench ends when it is asked to, and leaves no folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const bench = spawn('npm', ['run', 'bench', '--', '--only', 'similar'], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  onTestFinished(() => void bench.kill('SIGKILL'));
  const ours = () => readdirSync(folder).filter((file) => file.startsWith('sourceline-'));
  await eventually(async () => expect(await ours()).toHaveLength(1));
  bench.kill('SIGTERM');
  if (bench.exitCode === null && bench.signalCode === null) await once(bench, 'exit');
  await eventually(async () => expect(await ours()).toEqual([]));
});
