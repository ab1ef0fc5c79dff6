import { setTimeout as pause } from 'node:timers/promises';
import type { Drill, Report } from './drill';
import { ATTACKS } from './flood/attacks';
import { type Measured, problemsOf } from './flood/judging';
import { readingMeanwhile } from './flood/reader';
import type { Name } from './people';
import type { Stage } from './stage';

/** How long readers are watched while nothing happens, in milliseconds: what the figures of the attacks compare with. */
const QUIET = 2000;

const PEOPLE: readonly Name[] = ['Rana', 'Miriam', 'Ingrid'];

const flood: Drill = {
  about: 'Requests made to be dear: readers go on reading, and each is answered in words',
  unit: 'rounds of every attack',
  small: 1,
  large: 5,
  async run(size, stage) {
    await stage.start();
    for (const name of PEOPLE) await stage.person(name);
    const quiet = await measure(stage, 'nothing at all', () => pause(QUIET, []));
    const measured = [quiet];
    const problems = problemsOf(quiet, {}, quiet);
    for (let round = 1; round <= size; round++) {
      for (const attack of ATTACKS) {
        const one = await measure(stage, attack.name, () => attack.attack(stage));
        measured.push(one);
        problems.push(...problemsOf(one, attack, quiet));
        stage.say(`round ${round}: ${attack.name}`);
      }
    }
    return { figures: figuresOf(measured), problems: [...new Set(problems)] };
  },
};

export default flood;

async function measure(stage: Stage, name: string, attack: () => Promise<string[]>): Promise<Measured> {
  const before = stage.cpuSeconds();
  const { result, waits } = await readingMeanwhile(stage, attack);
  return { name, cpu: stage.cpuSeconds() - before, waits, problems: result };
}

/** One line an attack, of its worst round. The CPU is the server's, the readers' pages included. */
function figuresOf(measured: readonly Measured[]): Report['figures'] {
  const worst = new Map<string, Measured>();
  for (const one of measured) {
    const known = worst.get(one.name);
    if (!known || known.waits.longest < one.waits.longest) worst.set(one.name, one);
  }
  return Object.fromEntries([...worst.values()].map((one) => [one.name, figure(one)]));
}

const figure = ({ cpu, waits }: Measured): string =>
  `${cpu.toFixed(2)} s of CPU; ${waits.pages} pages meanwhile, 95 % within ${waits.p95.toFixed(0)} ms, the longest ${waits.longest.toFixed(0)} ms`;
