import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Starts a TypeScript program of these tests as a process of its own. */
export function startChild(file: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Waits until a child prints a word; fails when it ends before. */
export async function says(child: ChildProcess, word: string): Promise<void> {
  let printed = '';
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk);
    if (printed.includes(word)) return;
  }
  throw new Error(`The child ended without saying "${word}": ${printed}`);
}

/** The signal that ended a child, or null when it ended by itself. */
export async function endOf(child: ChildProcess): Promise<NodeJS.Signals | null> {
  child.stdout?.resume();
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.signalCode;
}
