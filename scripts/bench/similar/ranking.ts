import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { disconnect } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import { words } from '@/lib/domain/text/folding';
import { indexed } from '@/lib/domain/text/terms';
import { similarClaims } from '@/lib/services/claim/similar';
import { migrate } from '../../migrate';
import { scratchFolder } from '../../setup/scratch-folder.mjs';
import { distractors } from './distractors';
import { fillClaims } from './newsroom';
import { KINDS, type Pair, readPairs } from './pairs';
import { rivals } from './rivals';

/** The statements found for a text, the best first. */
type Ranking = (text: string) => Promise<string[]>;

const LIMIT = 5;

/**
 * How well "this claim stands here too" finds the claim that a text says otherwise, among others on the same names and in
 * the same words: the service itself on a database of its own, and BM25 alone over the same index.
 */
export async function* similarRanking(): AsyncGenerator<string> {
  const { pairs, others } = readPairs();
  const stored = [...new Set(pairs.map((pair) => pair.stored))];
  const beside = [...new Set([...others, ...rivals(pairs), ...distractors(1400, 600)])];
  const folder = scratchFolder('similar');
  try {
    const file = join(folder, 'similar.db');
    const by = await newsroom(file, [...stored, ...beside]);
    yield `\nsimilar claims: ${pairs.length} texts, ${stored.length} claims that they say otherwise, ${beside.length} beside them\n`;
    yield row('', 'texts', ['MAP@5', 'hit@3', 'BM25', 'hit@3', 'stemmed', 'hit@3']);
    for (const [name, some] of parts(pairs))
      yield row(name, String(some.length), await figures(some, by, file));
  } finally {
    await disconnect();
    await rm(folder, { recursive: true });
  }
}

/** What nothing was tuned on comes first; then how the texts say it otherwise, and all. */
function parts(pairs: readonly Pair[]): [string, Pair[]][] {
  const of = (fits: (pair: Pair) => boolean) => pairs.filter(fits);
  return [
    ['held out', of((pair) => pair.heldOut)],
    ['held out, English', of((pair) => pair.heldOut && pair.language === 'en')],
    ['held out, Arabic', of((pair) => pair.heldOut && pair.language === 'ar')],
    ...Object.entries(KINDS).map(([kind, name]): [string, Pair[]] => [
      name,
      of((pair) => pair.kind === kind),
    ]),
    ['all', [...pairs]],
  ];
}

async function figures(pairs: readonly Pair[], by: Person, file: string): Promise<string[]> {
  const db = new Database(file, { readonly: true });
  const rankings: Ranking[] = [
    (text) => ours(by, text),
    plain(db, words),
    plain(db, (text) => indexed(text).split(' ')),
  ];
  const measured = [];
  for (const ranking of rankings) measured.push(...(await measure(pairs, ranking)));
  db.close();
  return measured.map((figure) => figure.toFixed(3));
}

async function ours(by: Person, text: string): Promise<string[]> {
  const found = await similarClaims(by, { text, limit: LIMIT });
  return found.ok ? found.value.items.map(({ claim }) => claim.statement) : [];
}

/** BM25 as FTS5 computes it, over all words of the text. */
function plain(db: Database.Database, termsOf: (text: string) => string[]): Ranking {
  const best = db.prepare<[string, number], { statement: string }>(
    `SELECT c."statement" FROM "ClaimSearch" s JOIN "SearchEntry" e ON e."id" = s."rowid"
     JOIN "Claim" c ON c."id" = e."subjectId" WHERE "ClaimSearch" MATCH ? ORDER BY s."rank" LIMIT ?`,
  );
  return async (text) => {
    const query = [...new Set(termsOf(text))].map((term) => `"${term}"`).join(' OR ');
    return best.all(query, LIMIT).map((found) => found.statement);
  };
}

/** Mean average precision at 5, each text having one right claim, and the share that has it among the first three. */
async function measure(pairs: readonly Pair[], ranking: Ranking): Promise<[number, number]> {
  let precision = 0;
  let hits = 0;
  for (const { text, stored } of pairs) {
    const place = (await ranking(text)).indexOf(stored);
    if (place >= 0) precision += 1 / (place + 1);
    if (place >= 0 && place < 3) hits += 1;
  }
  return [precision / pairs.length, hits / pairs.length];
}

const row = (name: string, texts: string, cells: string[]) =>
  `${name.padEnd(26)}${texts.padStart(7)}${cells.map((cell) => cell.padStart(9)).join('')}\n`;

async function newsroom(file: string, statements: string[]): Promise<Person> {
  Object.assign(process.env, {
    DATABASE_URL: `file:${file}`,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? randomBytes(48).toString('base64url'),
    LOG_LEVEL: 'error',
  });
  await migrate(`file:${file}`);
  return fillClaims(file, statements);
}
