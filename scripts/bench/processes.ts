import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** A port that nobody listens on now. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

export type Server = { port: number; pid: number; stop: () => Promise<void> };

/** Starts a server and waits until its address answers. */
export async function startServer(
  command: string,
  args: string[],
  port: number,
  env: Record<string, string>,
): Promise<Server> {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<never>((_, reject) =>
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}.`))),
  );
  await Promise.race([answering(port), ended]);
  return { port, pid: child.pid ?? 0, stop: () => stopped(child) };
}

async function answering(port: number): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const answered = await fetch(`http://127.0.0.1:${port}/api/v1/public/claims?q=karo`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No server answered on port ${port} within a minute.`);
}

const stopped = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.removeAllListeners('exit').once('exit', () => resolve());
    child.kill('SIGTERM');
  });

/** Processor time that a process has used so far, user and system, in milliseconds. From /proc, else from `ps`. */
export function cpuMs(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const ticksASecond = Number(execFileSync('getconf', ['CLK_TCK']).toString());
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksASecond;
  } catch {
    const [minutes = '0', seconds = '0'] = execFileSync('ps', ['-o', 'cputime=', '-p', String(pid)])
      .toString()
      .trim()
      .split(':')
      .slice(-2);
    return (Number(minutes) * 60 + Number(seconds)) * 1000;
  }
}

/** Memory that a process holds now and at most so far, in megabytes (10⁶ bytes), from /proc; null where there is none. */
export function residentMb(pid: number): { now: number; most: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const of = (field: string) => (Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) * 1024) / 1e6;
    return { now: of('VmRSS'), most: of('VmHWM') };
  } catch {
    return null;
  }
}
