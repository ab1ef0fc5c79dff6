import type { Choices } from '../choices';
import { type Asked, load, type Target } from '../load';
import { about, setting } from './course';
import { rate, unexpected } from './figures';
import { built, onEach, type Served, served } from './newsrooms';
import type { Path } from './path';

/** Between two looks at what the servers hold, in milliseconds. */
const BETWEEN = 1000;

/** What the servers held at one look, in megabytes, and how many seconds after the first; `files`: of it parts of files. */
export type Look = { after: number; now: number; most: number; files: number };

/**
 * What memory the servers hold while everything is asked of them at once: pages that are kept and pages that aren't, JSON,
 * searches, work lists, claims that are created, each as often as the others.
 */
export async function* memoryFigures(chosen: Choices): AsyncGenerator<string> {
  const { minutes, processes } = chosen;
  yield* built();
  yield about(chosen, `${minutes} min of everything at once`);
  const found: string[] = [];
  yield* onEach(chosen, async function* (filled) {
    for (const number of processes)
      yield* served(filled, number, async function* (servers) {
        yield `  ${setting(filled.database, number)}\n`;
        found.push(await watchedFor(servers, chosen));
      });
  });
  yield found.join('');
}

/** Asks for one of each of these, one after the other. One that has no more to ask begins again. */
export function mixOf(paths: readonly Pick<Path, 'target'>[]): Target {
  const from = paths.map(() => 0);
  return (n) => {
    const at = n % paths.length;
    const { target } = paths[at] ?? { target: () => undefined };
    const next = (): Asked | undefined => target(Math.floor(n / paths.length) - (from[at] ?? 0));
    const asked = next();
    if (asked) return asked;
    from[at] = Math.floor(n / paths.length);
    return next();
  };
}

async function watchedFor({ on, ours, paths }: Served, { connections, minutes }: Choices): Promise<string> {
  const looks: Look[] = [];
  const start = performance.now();
  const look = () => {
    const held = ours.memory();
    if (held) looks.push({ after: (performance.now() - start) / 1000, ...held });
  };
  look();
  const timer = setInterval(look, BETWEEN);
  try {
    const figures = await load(ours.ports, mixOf(paths), connections, minutes * 60);
    look();
    return `\n${on}: ${rate(figures).toFixed(0)} requests a second\n${unexpected(on, figures)}${heldOver(looks)}`;
  } finally {
    clearInterval(timer);
  }
}

/** What was held at each full minute, then at the end and at most. */
export function heldOver(looks: readonly Look[]): string {
  const last = looks.at(-1);
  if (!last) return 'The system tells nothing of memory.\n';
  const minutes = Array.from({ length: Math.floor(last.after / 60) + 1 }, (_, n) => n);
  const lines = minutes.map((minute) => {
    const at = looks.find(({ after }) => after >= minute * 60) ?? last;
    return `${`after ${minute} min`.padStart(14)}${`${at.now.toFixed(0)} MB`.padStart(10)}\n`;
  });
  const most = Math.max(...looks.map((one) => one.most));
  return `${lines.join('')}${'at the end'.padStart(14)}${`${last.now.toFixed(0)} MB`.padStart(10)}, ${last.files.toFixed(0)} of them parts of files\n${'at most'.padStart(14)}${`${most.toFixed(0)} MB`.padStart(10)}\n`;
}
