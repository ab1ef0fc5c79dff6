import { setTimeout as pause } from 'node:timers/promises';
import type { Drill, Report } from './drill';
import { ATTACKS } from './flood/attacks';
import { readingMeanwhile, type Waits } from './flood/reader';
import type { Name } from './people';
import type { Stage } from './stage';

/**
 * A reader who waits longer than this for a page because of what one person sends reads a newsroom that stands still, in
 * milliseconds. Far above what is measured, so that a busy machine is no leak: the figures tell how fast it is.
 */
const LONGEST_WAIT = 3000;

/** How long readers are watched while nothing happens, in milliseconds: what the figures of the attacks compare with. */
const QUIET = 2000;

const PEOPLE: readonly Name[] = ['Rana', 'Miriam', 'Ingrid'];

type Measured = { name: string; cpu: number; waits: Waits; problems: string[] };

const flood: Drill = {
  about: 'Requests made to be dear: readers go on reading, and each is answered in words',
  unit: 'rounds of every attack',
  small: 1,
  large: 5,
  async run(size, stage) {
    await stage.start();
    for (const name of PEOPLE) await stage.person(name);
    const measured = [await measure(stage, 'nothing at all', () => pause(QUIET, []))];
    for (let round = 1; round <= size; round++) {
      for (const { name, attack } of ATTACKS) {
        measured.push(await measure(stage, name, () => attack(stage)));
        stage.say(`round ${round}: ${name}`);
      }
    }
    return report(measured);
  },
};

export default flood;

async function measure(stage: Stage, name: string, attack: () => Promise<string[]>): Promise<Measured> {
  const before = stage.cpuSeconds();
  const { result, waits } = await readingMeanwhile(stage, attack);
  return { name, cpu: stage.cpuSeconds() - before, waits, problems: result };
}

/** One line an attack, of its worst round. The CPU is the server's, the readers' pages included. */
function report(measured: Measured[]): Report {
  const worst = new Map<string, Measured>();
  for (const one of measured) {
    const known = worst.get(one.name);
    if (!known || known.waits.longest < one.waits.longest) worst.set(one.name, one);
  }
  return {
    figures: Object.fromEntries([...worst.values()].map((one) => [one.name, figure(one)])),
    problems: [...new Set(measured.flatMap(problemsOf))],
  };
}

const figure = ({ cpu, waits }: Measured): string =>
  `${cpu.toFixed(2)} s of CPU; ${waits.pages} pages meanwhile, 95 % within ${waits.p95.toFixed(0)} ms, the longest ${waits.longest.toFixed(0)} ms`;

const problemsOf = ({ name, waits, problems }: Measured): string[] => [
  ...problems.map((problem) => `${name}: ${problem}`),
  ...(waits.longest > LONGEST_WAIT
    ? [`${name}: a reader waited ${(waits.longest / 1000).toFixed(1)} s for a page`]
    : []),
  ...(waits.failed > 0 ? [`${name}: ${waits.failed} of ${waits.pages} readers got no page`] : []),
];
