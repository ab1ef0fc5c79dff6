import type { Drill, Report } from './drill';
import { type Bait, setOutBait } from './fetcher/bait';
import { attacks } from './fetcher/hostile';
import type { Attempted, Places } from './fetcher/places';
import { type Served, triedAtServer } from './fetcher/served';
import { startSite } from './fetcher/site';
import { ofThisMachine } from './fetcher/spellings';
import type { Stage } from './stage';

/** What attempts may add to the memory of whoever makes them, in megabytes: four pages of ten at once, and their packing. */
const MOST_MEMORY = 200;

/** The attempts have three seconds each (attempts.ts); a busy machine adds to that. */
const MOST_SECONDS = 6;

const fetcher: Drill = {
  about:
    'every spelling of a forbidden address, redirects and names that lead inside, bombs, drips, endless bodies',
  unit: 'rounds of made-up spellings',
  small: 1,
  large: 20,
  async run(size, stage) {
    const bait = await setOutBait();
    const hostile = attacks();
    const site = await startSite((request, response) => {
      const { url = '' } = request;
      if (url.startsWith('/to?')) {
        const location = Buffer.from(url.slice(4), 'base64url').toString();
        response
          .writeHead(302, {
            location: Buffer.from(location)
              .toString('latin1')
              .replace(/[\t\r\n]/g, ''),
          })
          .end();
        return;
      }
      const attack = hostile[url.startsWith('/chain') ? '/chain' : url];
      if (attack) attack(response, request);
      else if (url === '/page') response.writeHead(200, { 'content-type': 'text/plain' }).end('A page.');
      else response.writeHead(404).end();
    });
    try {
      const plainly = await reachedPlainly(bait);
      const places = {
        bait: bait.port,
        site: site.port,
        attacks: Object.keys(hostile),
        rounds: size,
        seed: 5,
      };
      const done = await attempted(stage, places);
      return report(done, await triedAtServer(stage, places), { plainly, bait });
    } finally {
      site.close();
      await bait.close();
    }
  },
};

export default fetcher;

/** By how many of the fixed spellings Node's own fetch reaches the bait: what is proved by not reaching it. */
async function reachedPlainly(bait: Bait): Promise<number> {
  let reached = 0;
  for (const address of ofThisMachine(bait.port)) {
    const before = bait.reached();
    const signal = AbortSignal.timeout(500);
    await fetch(address, { signal }).then(
      (answer) => answer.body?.cancel(),
      () => undefined,
    );
    if (bait.reached() > before) reached += 1;
  }
  return reached;
}

async function attempted(stage: Stage, places: Places): Promise<Attempted> {
  const { code, output } = await stage.command('scripts/drills/fetcher/attempts.ts', [
    JSON.stringify(places),
  ]);
  if (code !== 0) throw new Error(`The attempts ended with ${code}: ${output}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Attempted;
}

function report(done: Attempted, served: Served, { plainly, bait }: { plainly: number; bait: Bait }): Report {
  const reached = bait.reached() - plainly;
  const added = done.memoryMost - done.memoryBefore;
  const seconds = done.longest / 1000;
  return {
    figures: {
      'spellings tried': done.spellings,
      'redirects into the machine tried': done.redirects,
      'rebinding names tried, three times each': done.names,
      'bombs, drips and endless answers': done.attacks,
      'tried at the built server': served.tried,
      'forbidden connections': reached + done.strayed.length,
      'spellings by which Node’s own fetch got in': plainly,
      'memory before the attacks and at most, MB': `${done.memoryBefore.toFixed(0)}, ${done.memoryMost.toFixed(0)}`,
      'longest fetch, s': `${seconds.toFixed(1)} (${new URL(done.longestAt).pathname})`,
    },
    problems: [
      ...(reached === 0 ? [] : [`what must not be reached was reached ${reached} times`]),
      ...served.problems,
      ...done.strayed.map((ip) => `${ip} was connected`),
      ...done.fetched.map((address) => `something was fetched of ${address}`),
      ...(plainly >= 20
        ? []
        : [`Node’s own fetch reached the bait by ${plainly} spellings alone, so that nothing is proved`]),
      ...(added <= MOST_MEMORY ? [] : [`memory grew by ${added.toFixed(0)} MB`]),
      ...(seconds <= MOST_SECONDS ? [] : [`a fetch took ${seconds.toFixed(1)} seconds`]),
    ],
  };
}
