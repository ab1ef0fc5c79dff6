import { random } from '../bench/vocabulary';
import type { Answer, Person } from './ask';
import type { Drill, Report } from './drill';
import { toldBy } from './page-words';
import { judged } from './paired';
import type { Stage } from './stage';
import { aPairOfTwins, seal, sources, type Twins } from './twins';

/** Administrators alone read these. */
const EVENTS = 'its events';

/** What is asked about a claim, by name: everything whose answer draws on its reviews and evidence. */
const ADDRESSES = {
  'the claim, API': (id: string) => `/api/v1/claims/${id}`,
  'the claim, page': (id: string) => `/desk/claims/${id}`,
  'its rounds': (id: string) => `/api/v1/claims/${id}/reviews`,
  'its evidence': (id: string) => `/api/v1/evidence?claimId=${id}`,
  [EVENTS]: (id: string) => `/api/v1/audit?subjectId=${id}`,
} as const;
type Address = keyof typeof ADDRESSES;
const addresses = Object.keys(ADDRESSES) as Address[];

/** How often each address of both twins is asked in a round, before the seal and again after it. */
const PAIRS = 5;
const MOST_EVIDENCE = 20;

/** So far from chance a product that hides well comes once in 16,000 figures; judged from so many pairs on. */
const BOUND = 4;
const JUDGED_FROM = 500;

type Times = Record<Address, number[]>;
const noTimes = (): Times => ({
  'the claim, API': [],
  'the claim, page': [],
  'its rounds': [],
  'its evidence': [],
  [EVENTS]: [],
});

const blind: Drill = {
  about: 'A colleague seals a review of one of two like claims: neither bytes nor time tell which',
  unit: 'rounds',
  small: 3,
  large: 100,
  async run(size, stage) {
    await stage.start();
    const room = await enter(stage);
    const found = { before: noTimes(), after: noTimes(), differing: [] as string[] };
    for (let round = 1; round <= size; round++) {
      await aRound(stage, room, round, found);
      if (round % 20 === 0) stage.say(`${round} rounds`);
    }
    return report(found);
  },
};

export default blind;

type Room = {
  author: Person;
  sealer: Person;
  watchers: Person[];
  admin: Person;
  sourceIds: string[];
  chance: () => number;
};

/** Watchers are whoever could care: the author, another reviewer, an editor. */
async function enter(stage: Stage): Promise<Room> {
  const [author, sealer] = [await stage.person('Rana'), await stage.person('Tomas')];
  const watchers = [author, await stage.person('Amina'), await stage.person('Daniel')];
  return {
    author,
    sealer,
    watchers,
    admin: await stage.person('Ingrid'),
    sourceIds: await sources(stage, author, MOST_EVIDENCE),
    chance: random(20_261_127),
  };
}

type Found = { before: Times; after: Times; differing: string[] };

/** One pair of twins, of which chance says which is reviewed, with how much evidence, and who watches. */
async function aRound(stage: Stage, room: Room, round: number, found: Found): Promise<void> {
  const twins = await aPairOfTwins(stage, room.author, round);
  const below = (n: number) => Math.floor(room.chance() * n);
  const [quiet, reviewed] = below(2) === 0 ? twins : [twins[1], twins[0]];
  const watcher = room.watchers[below(room.watchers.length)] ?? room.author;
  const by = (address: Address) => (address === EVENTS ? room.admin : watcher);
  const measure = () => measured(stage, by, [quiet, reviewed], room.chance);

  const before = await measure();
  await seal(stage, room.sealer, reviewed, room.sourceIds.slice(0, below(MOST_EVIDENCE + 1)));
  const after = await measure();
  for (const address of addresses) {
    found.before[address].push(...before.differences[address]);
    found.after[address].push(...after.differences[address]);
    if (before.told[address] !== after.told[address])
      found.differing.push(`${address} of round ${round}, for ${by(address).name}`);
  }
}

/** Asks both twins in turn, in an order that chance gives; how much longer the second took, and all that it told. */
async function measured(
  stage: Stage,
  by: (address: Address) => Person,
  [quiet, reviewed]: Twins,
  chance: () => number,
) {
  const differences = noTimes();
  const told: Partial<Record<Address, string>> = {};
  for (const address of addresses) {
    const ask = (id: string) => asked(stage, by(address), ADDRESSES[address](id));
    // Once unmeasured: the first read after a write fills caches.
    await ask(quiet);
    told[address] = wholeOf(await ask(reviewed));
    for (let pair = 0; pair < PAIRS; pair++) {
      const first = chance() < 0.5;
      const early = await ask(first ? quiet : reviewed);
      const late = await ask(first ? reviewed : quiet);
      const longer = late.milliseconds - early.milliseconds;
      differences[address].push(first ? longer : -longer);
    }
  }
  return { differences, told };
}

async function asked(stage: Stage, by: Person, path: string): Promise<Answer> {
  const headers: Record<string, string> = path.startsWith('/api/') ? {} : { cookie: by.cookie };
  const answer = await stage.ask('GET', path, path.startsWith('/api/') ? { by } : { headers });
  if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}: ${answer.text}`);
  return answer;
}

/** Status, every header but the clock's, and the body; of a page what it tells, in whatever order it was sent. */
function wholeOf({ status, headers, text }: Answer): string {
  const isPage = headers.get('content-type')?.startsWith('text/html');
  const kept = [...headers].filter(([name]) => name !== 'date');
  return JSON.stringify([status, kept, isPage ? toldBy(text) : text]);
}

function report({ before, after, differing }: Found): Report {
  const figures: Report['figures'] = { 'answers whose bytes differ': differing.length };
  const problems = differing.map((what) => `${what}: other bytes after the seal`);
  for (const address of addresses) {
    figures[`${address}, before a seal`] = inWords(before[address]);
    figures[`${address}, after it`] = inWords(after[address]);
    const { pairs, signZ, rankZ } = judged(after[address]);
    if (pairs >= JUDGED_FROM && Math.max(Math.abs(signZ), Math.abs(rankZ)) > BOUND)
      problems.push(`${address}: time tells of a hidden review (z beyond ${BOUND})`);
  }
  return { figures, problems };
}

function inWords(differences: readonly number[]): string {
  const { pairs, larger, median, signZ, rankZ } = judged(differences);
  return `${(100 * larger).toFixed(1)} % of ${pairs} pairs slower, median ${(1000 * median).toFixed(0)} µs, z ${signZ.toFixed(1)} (signs), ${rankZ.toFixed(1)} (ranks)`;
}
