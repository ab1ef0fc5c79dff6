import { setTimeout as pause } from 'node:timers/promises';
import type { Drill, Report } from './drill';
import { countIn, faultsIn, lostFrom } from './newsroom-file';
import type { Stage } from './stage';
import { type Acknowledged, startWriters } from './writers';

const WRITERS = 6;

/** A kill comes at any moment from the first answers to the middle of full work, in milliseconds after the start. */
const EARLIEST = 100;
const LATEST = 1500;

/** The golden ratio's multiples spread evenly however many there are: every run kills at the same moments. */
const moment = (kill: number) => EARLIEST + ((kill * 0.618_033_988_75) % 1) * (LATEST - EARLIEST);

const crash: Drill = {
  about: 'SIGKILL under writes: what was answered with success is there, nothing is there by half',
  unit: 'kills',
  small: 3,
  large: 100,
  async run(size, stage) {
    const acknowledged: Acknowledged[] = [];
    const problems: string[] = [];
    let unanswered = 0;
    let slowestStart = 0;
    for (let kill = 1; kill <= size; kill++) {
      slowestStart = Math.max(slowestStart, await timed(() => stage.start()));
      const round = await killedUnderWrites(stage, moment(kill));
      acknowledged.push(...round.acknowledged);
      unanswered += round.unanswered;
      problems.push(...round.refused, ...faultsIn(stage.databaseFile));
      if (kill % 10 === 0 || kill === size) stage.say(`${kill} kills, ${acknowledged.length} writes`);
    }
    await stage.start();
    return report(stage.databaseFile, acknowledged, problems, { unanswered, slowestStart });
  },
};

export default crash;

async function killedUnderWrites(stage: Stage, after: number) {
  const { acknowledged, refused, unanswered, end } = await startWriters(stage, WRITERS);
  await pause(after);
  await stage.kill();
  await end();
  return { acknowledged, refused, unanswered: unanswered() };
}

function report(
  file: string,
  acknowledged: Acknowledged[],
  problems: string[],
  { unanswered, slowestStart }: { unanswered: number; slowestStart: number },
): Report {
  const lost = lostFrom(file, acknowledged);
  const faults = [...problems, ...faultsIn(file)];
  return {
    figures: {
      'acknowledged writes': acknowledged.length,
      'of these lost': lost.length,
      'requests cut off by a kill': unanswered,
      'half-writes, broken links of the chain, wrong hashes': faults.length,
      'links of the audit chain': countIn(file, 'AuditEvent'),
      'publications whose hash was checked': countIn(file, 'Publication'),
      'slowest start after a kill, s': slowestStart.toFixed(1),
    },
    problems: [...lost.map(({ what, params }) => `${what} is lost: ${params.join(', ')}`), ...faults],
  };
}

async function timed(run: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1000;
}
