import type { Stage } from '../stage';
import type { Attack } from './attack';

/** How many addresses of each kind are made up, and how many are asked for at once. */
const EACH = 200;
const AT_ONCE = 8;

/** What an address that isn't there may leave in memory, in kilobytes: far below a kept page, above what garbage amounts to. */
const MOST_KB = 50;

/** Addresses as somebody makes them up who knows how ours look. The n-th of each kind is another one. */
const kinds: readonly ((n: string) => string)[] = [
  (n) => `/claims/nobody-said-${n}`,
  (n) => `/claims/nobody-said-${n}/annotations.json`,
  (n) => `/articles/never-printed-${n}`,
  (n) => `/sources/nobody-${n}`,
  (n) => `/older/${cursorOf(n)}`,
  (n) => `/corrections/older/${cursorOf(n)}`,
  (n) => `/wp-content/${n}/a/b/c/index.php`,
  (n) => `/claims/${n}?${'x'.repeat(2000)}`,
  (n) => `/api/v1/public/claims/nobody-said-${n}`,
];

const addresses: Attack = {
  name: 'addresses that are not there',
  // Drawn, each cost what thirty pages do.
  mostPages: 10 * EACH * kinds.length,
  async attack(stage) {
    const mark = Date.now().toString(36);
    const all = kinds.flatMap((kind) => Array.from({ length: EACH }, (_, n) => kind(`${mark}-${n}`)));
    // What is made once for all of them is made before.
    for (const kind of kinds) await stage.ask('GET', kind(`${mark}-first`));
    const before = stage.memoryMb();
    const wrong = await asking(stage, all);
    const grown = ((stage.memoryMb() - before) * 1000) / all.length;
    stage.say(`${all.length} addresses that are not there: ${grown.toFixed(1)} kB of memory each`);
    return [
      ...new Set(wrong),
      ...(grown > MOST_KB ? [`each made the server grow by ${grown.toFixed(0)} kB`] : []),
    ];
  },
};

export default addresses;

/** Asks for each; one sentence for every kind of answer that is not 404. */
async function asking(stage: Stage, paths: readonly string[]): Promise<string[]> {
  const left = [...paths];
  const wrong: string[] = [];
  const one = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const { status } = await stage.ask('GET', path);
      if (status !== 404) wrong.push(`/${path.split('/')[1]}/… was answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return wrong;
}

/** Formed like a cursor of ours, for a place where nothing was ever published. */
const cursorOf = (n: string) =>
  Buffer.from(JSON.stringify(['2026-01-01T00:00:00.000+00:00', `made-up-${n}`])).toString('base64url');
