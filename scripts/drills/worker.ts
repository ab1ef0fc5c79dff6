import { setTimeout as pause } from 'node:timers/promises';
import type { Drill, Report } from './drill';
import { startSite } from './fetcher/site';
import { faultsIn } from './left-behind';
import { moment } from './moment';
import type { Stage } from './stage';
import { Asking } from './worker/asking';
import { type Captured, capturedIn } from './worker/captured';
import { startWorker } from './worker/process';

const WORKERS = 2;

/** A kill comes this many milliseconds after a worker has begun, at the latest: in the middle of a capture or between two. */
const LATEST = 1500;

/** How long everything may take to be done once nobody is killed any more, in milliseconds. */
const PATIENCE = 120_000;

const worker: Drill = {
  about:
    'SIGKILL of workers during captures: each that was asked for is taken once, and every file is what its hash says',
  unit: 'kills',
  small: 4,
  large: 100,
  postgres: true,
  async run(size, stage) {
    const site = await startSite((request, response) => {
      // Slow enough to be killed under: the head at once, the rest a moment later.
      response.writeHead(request.url === '/robots.txt' ? 404 : 200, { 'content-type': 'text/html' });
      response.write(`<!doctype html><title>${request.url}</title>`);
      setTimeout(() => response.end(pageAt(request.url ?? '')), 100);
    });
    const hosts = { FETCH_INTERNAL_HOSTS: `127.0.0.1:${site.port}` };
    try {
      await stage.start({ WORKER: '0' });
      const asking = await Asking.at(stage, `http://127.0.0.1:${site.port}`);
      const kills = await killed(stage, hosts, size, asking);
      const left = await finished(stage, hosts, asking);
      return await report(stage, { kills, asked: asking.asked, left, fetched: site.asked.length });
    } finally {
      site.close();
    }
  },
};

export default worker;

const pageAt = (path: string): string =>
  `<p>The report at ${path} counts forty taps and says so at length.</p>`;

/** Kills workers one after the other, two at a time, while captures are asked for. Gives how many were killed. */
async function killed(
  stage: Stage,
  env: Record<string, string>,
  size: number,
  asking: Asking,
): Promise<number> {
  let kills = 0;
  const going = asking.goOn();
  const lane = async () => {
    while (kills < size) {
      kills += 1;
      const after = moment(kills, LATEST);
      if (kills % 10 === 0) stage.say(`${kills} kills, ${asking.asked.length} captures asked for`);
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
async function finished(stage: Stage, env: Record<string, string>, asking: Asking): Promise<string[]> {
  const running = await Promise.all(Array.from({ length: WORKERS }, () => startWorker(stage, env)));
  const until = performance.now() + PATIENCE;
  let left = asking.asked;
  while (left.length > 0 && performance.now() < until) {
    await pause(500);
    left = await asking.notCaptured(left);
  }
  await Promise.all(running.map((one) => one.kill()));
  return left;
}

type Seen = { kills: number; asked: string[]; left: string[]; fetched: number };

async function report(stage: Stage, { kills, asked, left, fetched }: Seen): Promise<Report> {
  const captured: Captured = await capturedIn(stage, asked);
  return {
    figures: {
      'workers killed': kills,
      'captures asked for': asked.length,
      'of these taken once': captured.once,
      'pages fetched for them, some more than once': fetched,
      'taken up again after a kill': captured.takenUpAgain,
      'files that match their hashes': captured.whole,
      'unfinished files left by kills': captured.unfinished,
    },
    problems: [
      ...left.map((id) => `no copy of ${id} was taken`),
      ...captured.problems,
      ...(captured.takenUpAgain > 0
        ? []
        : ['no kill hit a worker at work, so nothing had to be taken up again']),
      ...(await faultsIn(stage.databaseUrl)),
    ],
  };
}
