import { execFileSync } from 'node:child_process';
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

/** In how many parts of a second the system counts processor time. */
export const clockTicks = (): number => Number(execFileSync('getconf', ['CLK_TCK']).toString());

/** Processor time that a process has used so far, user and system, in milliseconds. From /proc, else from `ps`. */
export function cpuMs(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / clockTicks();
  } catch {
    const [minutes = '0', seconds = '0'] = execFileSync('ps', ['-o', 'cputime=', '-p', String(pid)])
      .toString()
      .trim()
      .split(':')
      .slice(-2);
    return (Number(minutes) * 60 + Number(seconds)) * 1000;
  }
}

/** A process and those that it started, where the system tells of them (/proc). */
export function withChildren(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return [pid, ...children.split(' ').filter(Boolean).map(Number)];
  } catch {
    return [pid];
  }
}

/**
 * Memory that a process holds now and at most so far, in megabytes (10⁶ bytes), from /proc; null where there is none. Of what it
 * holds now `files` are parts of files, such as the database's, which the system takes back when it needs them.
 */
export function residentMb(pid: number): { now: number; most: number; files: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const of = (field: string) => (Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) * 1024) / 1e6;
    return { now: of('VmRSS'), most: of('VmHWM'), files: of('RssFile') };
  } catch {
    return null;
  }
}
