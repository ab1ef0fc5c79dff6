// Fetches everything that must not be fetched, in a process of its own so that its memory can be told: what the drill starts.
import { internalHosts } from '@/lib/config/fetching';
import { Fetcher } from '@/lib/outside/web/fetcher';
import { fetchWith } from '@/lib/outside/web/fetching';
import { LIMITS } from '@/lib/outside/web/limits';
import { TOKEN, userAgentOf } from '@/lib/outside/web/user-agent';
import { random } from '../../bench/vocabulary';
import { Internet } from './internet';
import { mutation } from './mutations';
import { type Attempted, leadingTo, type Places } from './places';
import { forbidden } from './spellings';

/** In each round. */
const MADE_UP = 1000;
const LED_TO = 100;
const NAMES = 50;

/** Of everything that the drill's sites can do to whoever is slow to give up, in milliseconds. */
const PATIENCE = { total: 3000, robots: 3000, silence: 1000 };

const PUBLIC = '198.41.0.4';

const places = JSON.parse(process.argv[2] ?? '') as Places;
const chance = random(places.seed);
const internet = new Internet();
internet.names.set('localhost', [['127.0.0.1', '::1']]);
internet.sites.set(PUBLIC, places.site);
const fetcher = new Fetcher({
  limits: { ...LIMITS, ...PATIENCE, host: { ...LIMITS.host, pause: 0, waiting: 100 } },
  ways: internet.ways,
  internal: internalHosts(`127.0.0.1:${places.site}`) ?? [],
  userAgent: userAgentOf('https://paper.example/'),
  token: TOKEN,
  now: Date.now,
});

const done: Attempted = {
  ...{ spellings: 0, redirects: 0, names: 0, attacks: 0 },
  ...{ fetched: [], strayed: [], longest: 0, longestAt: '', memoryBefore: 0, memoryMost: 0 },
};

await main();
process.stdout.write(`${JSON.stringify(done)}\n`);

async function main(): Promise<void> {
  const spellings = forbidden(places.bait);
  for (const address of spellings) await refused(address, 'spellings');
  for (const address of spellings) await refused(leadingTo(address, places.site), 'redirects');
  done.memoryBefore = memory();
  for (let round = 1; round <= places.rounds; round++) {
    for (let n = 0; n < MADE_UP; n++) await refused(mutation(chance, places.bait), 'spellings');
    for (let n = 0; n < LED_TO; n++)
      await refused(leadingTo(mutation(chance, places.bait), places.site), 'redirects');
    for (let n = 0; n < NAMES; n++) await rebinds(`${round}-${n}.example`);
    await attacked();
  }
  done.memoryMost = process.resourceUsage().maxRSS / 1000;
  done.strayed.push(...new Set(internet.dialled.filter((ip) => ip !== '127.0.0.1' && ip !== PUBLIC)));
}

async function refused(address: string, what: 'spellings' | 'redirects' | 'attacks'): Promise<void> {
  done[what] += 1;
  if (await isFetched(address)) done.fetched.push(address);
}

/** As many at once as are fetched at once, each at a host of its own, so that none waits for another. */
async function attacked(): Promise<void> {
  for (let first = 0; first < places.attacks.length; first += LIMITS.all.atOnce) {
    const some = places.attacks.slice(first, first + LIMITS.all.atOnce).map((path) => {
      const name = `${path.slice(1)}.example`;
      internet.names.set(name, [[PUBLIC]]);
      return `http://${name}${path}`;
    });
    await Promise.all(some.map((address) => refused(address, 'attacks')));
  }
}

/** A name that is public when it is looked at, and leads inside some other time: fetched three times. */
async function rebinds(name: string): Promise<void> {
  const inside = ['127.0.0.1', '::1', '10.0.0.1', '169.254.169.254', '::ffff:127.0.0.1', '0.0.0.0'];
  const one = () => inside[Math.floor(chance() * inside.length)] ?? '';
  const answer = () => [[PUBLIC], [one()], [PUBLIC, one()], [one(), PUBLIC]][Math.floor(chance() * 4)] ?? [];
  internet.names.set(name, [[PUBLIC], ...Array.from({ length: 7 }, answer)]);
  done.names += 1;
  for (let n = 0; n < 3; n++) await isFetched(`http://${name}:${places.bait}/page`);
  internet.names.delete(name);
}

async function isFetched(address: string): Promise<boolean> {
  const began = performance.now();
  const { ok } = await fetchWith(fetcher, address);
  const took = performance.now() - began;
  if (took > done.longest) [done.longest, done.longestAt] = [took, address];
  return ok;
}

/** What this process holds, in megabytes. */
function memory(): number {
  return process.memoryUsage().rss / 1_000_000;
}
