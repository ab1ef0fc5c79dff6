import { setTimeout as pause } from 'node:timers/promises';
import type { Drill, Report } from './drill';
import { type Site, startSite } from './fetcher/site';
import { faultsIn } from './left-behind';
import { moment } from './moment';
import type { Stage } from './stage';
import { type Asked, Asking } from './worker/asking';
import { type Done, doneIn } from './worker/done';
import { answerSlowly } from './worker/pages';
import { startWorker } from './worker/process';

const WORKERS = 2;

/** No work but what the drill asks for. */
const SETTINGS = { CHECK_ARTICLES: 'off' };

/** A kill comes this many milliseconds after a worker has begun, at the latest: in the middle of a capture or between two. */
const LATEST = 1500;

/** How long everything may take to be done once nobody is killed any more, in milliseconds. */
const PATIENCE = 120_000;

const worker: Drill = {
  about:
    'SIGKILL of workers during captures and checks of articles: each copy is taken once, each change is stored once, and every file is what its hash says',
  unit: 'kills',
  small: 4,
  large: 100,
  postgres: true,
  async run(size, stage) {
    const site = await startSite((request, response) => answerSlowly(request.url ?? '', response));
    const env = { ...SETTINGS, FETCH_INTERNAL_HOSTS: `127.0.0.1:${site.port}` };
    try {
      await stage.start({ ...SETTINGS, WORKER: '0' });
      const asking = await Asking.at(stage, `http://127.0.0.1:${site.port}`);
      const kills = await killed(stage, env, size, asking, site);
      const left = await finished(stage, env, asking);
      return await report(stage, { kills, asking, left, fetched: site.asked.length });
    } finally {
      site.close();
    }
  },
};

export default worker;

/**
 * Kills workers while work is asked for: the first alone and with a page half read, so that work is cut off however few are killed;
 * then one after the other, two at a time. Gives how many were killed.
 */
async function killed(
  stage: Stage,
  env: Record<string, string>,
  size: number,
  asking: Asking,
  site: Site,
): Promise<number> {
  const going = asking.goOn();
  const half = site.next(PATIENCE);
  const first = await startWorker(stage, env);
  await half;
  await first.kill();
  let kills = 1;
  const lane = async () => {
    while (kills < size) {
      kills += 1;
      const after = moment(kills, LATEST);
      if (kills % 10 === 0)
        stage.say(
          `${kills} kills, ${asking.evidence.length + asking.articles.length} pieces of work asked for`,
        );
      const running = await startWorker(stage, env);
      await pause(after);
      await running.kill();
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, lane));
  await going.stop();
  return kills;
}

/** Lets workers live until nothing is left to do. Gives what is left all the same. */
async function finished(stage: Stage, env: Record<string, string>, asking: Asking): Promise<Asked[]> {
  const running = await Promise.all(Array.from({ length: WORKERS }, () => startWorker(stage, env)));
  const until = performance.now() + PATIENCE;
  let left = asking.all;
  while (left.length > 0 && performance.now() < until) {
    await pause(500);
    left = await asking.notDone(left);
  }
  await Promise.all(running.map((one) => one.kill()));
  return left;
}

type Seen = { kills: number; asking: Asking; left: Asked[]; fetched: number };

async function report(stage: Stage, { kills, asking, left, fetched }: Seen): Promise<Report> {
  const { evidence, articles } = asking;
  const done: Done = await doneIn(stage, asking);
  return {
    figures: {
      'workers killed': kills,
      'captures asked for': evidence.length,
      'of these taken once': done.capturedOnce,
      'articles that changed, and were to be checked': articles.length,
      'of these changes stored once': done.changedOnce,
      'pages fetched for them, some more than once': fetched,
      'taken up again after a kill': done.takenUpAgain,
      'files that match their hashes': done.whole,
      'unfinished files left by kills': done.unfinished,
    },
    problems: [
      ...left.map(({ path }) => `${path} was not done`),
      ...done.problems,
      ...(done.takenUpAgain > 0 ? [] : ['no kill hit a worker at work, so nothing had to be taken up again']),
      ...(await faultsIn(stage.databaseUrl)),
    ],
  };
}
