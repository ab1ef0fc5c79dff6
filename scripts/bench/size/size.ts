import { runNode } from '../../setup/run.mjs';
import { Stop } from '../../setup/stop.mjs';
import { DATABASES, type Database } from '../choices';
import { prepareNewsroom } from '../newsroom/prepare';
import { type Asked, CLAIMS, sizeOf, TIMES } from './sizes';

/** How many queries the services ask and how long they take, in a small newsroom and in a large one, side by side. */
export async function* sizeFigures(databases: readonly Database[]): AsyncGenerator<string> {
  for (const database of databases) {
    const bySize: Asked[][] = [];
    for (const claims of CLAIMS) {
      yield `Filling a newsroom of ${inWords(claims)} on ${DATABASES[database]} …\n`;
      bySize.push(await asked(database, claims));
    }
    yield table(database, bySize);
  }
}

async function asked(database: Database, claims: number): Promise<Asked[]> {
  const newsroom = await prepareNewsroom(database, sizeOf(claims));
  try {
    const program = ['--import', 'tsx', 'scripts/bench/size/ask.ts', String(claims)];
    const { code, output } = await runNode(program, { env: newsroom.env });
    if (code !== 0) throw new Stop(`${output.trimEnd()}\nThe newsroom could not be asked.`);
    return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '');
  } finally {
    await newsroom.clear();
  }
}

const inWords = (claims: number): string => `${claims.toLocaleString('en')} claims`;

const WIDTHS = [32, 10, 10, 13, 13, 13, 13, 9];

const row = (cells: readonly string[]) =>
  `${cells.map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[i] ?? 0) : cell.padStart(WIDTHS[i] ?? 0))).join('')}\n`;

function table(database: Database, [few = [], many = []]: readonly Asked[][]): string {
  const columns = ['queries', 'queries', 'median ms', 'median ms', 'p99 ms', 'p99 ms', 'times'];
  const sizes = CLAIMS.map((claims) => claims.toLocaleString('en'));
  return [
    `\n${DATABASES[database]}, ${CLAIMS.map(inWords).join(' beside ')}; each call ${TIMES} times, one after the other, in the services\n\n`,
    row(['', ...columns]),
    row(['claims', ...sizes, ...sizes, ...sizes, 'median']),
    ...few.map((one, n) => line(one, many[n] ?? one)),
  ].join('');
}

const line = (few: Asked, many: Asked): string =>
  row([
    few.name,
    String(few.queries),
    String(many.queries),
    ms(few.median),
    ms(many.median),
    ms(few.p99),
    ms(many.p99),
    (many.median / few.median).toFixed(1),
  ]);

/** Fast calls need more places. */
const ms = (time: number): string => time.toFixed(time < 1 ? 3 : time < 10 ? 2 : 1);
