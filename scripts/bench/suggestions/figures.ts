import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { disconnect, reader } from '@/lib/data/db';
import type { Traced } from '@/lib/data/provenance/traced';
import { shingled } from '@/lib/domain/provenance/tracing/shingles';
import { bySharedText } from '@/lib/services/provenance/tracing/shared-text';
import { migrate } from '../../migrate';
import { scratchFolder } from '../../setup/scratch-folder.mjs';
import { type Judged, judged, worth } from './judging';
import { KINDS, pairs } from './pairs';
import { fillTexts, textOf } from './stored';

/** How good the suggestions of where texts come from are, by kind of case, and what finding what one new text shares costs. */
export async function* suggestionFigures(): AsyncGenerator<string> {
  yield* qualityFigures();
  yield* costFigures();
}

function* qualityFigures(): Generator<string> {
  const all = pairs().map(judged);
  const must = all.filter(({ kind }) => KINDS[kind].must).length;
  yield `\nsuggestions of origins: ${all.length} pairs derived from texts of our own, ${must} of which have to be suggested\n`;
  yield line('', 'pairs', 'suggested', 'right', 'least and most shared');
  for (const [kind, { name, must: has }] of Object.entries(KINDS)) {
    const some = all.filter((one) => one.kind === kind);
    const suggested = some.filter((one) => one.suggested).length;
    const right = has ? suggested : some.length - suggested;
    yield line(
      name,
      String(some.length),
      String(suggested),
      `${percent(right / some.length)}`,
      sharesOf(some),
    );
  }
  const { precision, recall } = worth(all);
  yield `precision ${percent(precision)}, recall ${percent(recall)}\n`;
}

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

function sharesOf(some: readonly Judged[]): string {
  const shares = some.map(({ share }) => share);
  return `${percent(Math.min(...shares))} to ${percent(Math.max(...shares))}`;
}

const line = (first: string, ...rest: string[]) =>
  `${first.padEnd(42)}${rest.map((cell, n) => (n < 3 ? cell.padStart(11) : `   ${cell}`)).join('')}\n`;

const STORED = 100_000;
const NEW = 60;

async function* costFigures(): AsyncGenerator<string> {
  const folder = scratchFolder('suggestions');
  try {
    const file = join(folder, 'suggestions.db');
    const url = `file:${file}`;
    process.env.DATABASE_URL = url;
    process.env.NEXTAUTH_SECRET = randomBytes(48).toString('base64url');
    process.env.NEXTAUTH_URL = 'http://localhost:3000';
    await migrate(url);
    fillTexts(file, STORED);
    const tried = [];
    for (let n = -5; n < NEW; n++) tried.push(await looked(n + 5));
    const times = tried
      .slice(5)
      .map(({ ms }) => ms)
      .sort((a, b) => a - b);
    const derived = tried.filter(({ from }) => from !== null);
    const found = derived.filter(({ from, found }) => found.includes(from ?? '')).length;
    const false_ = tried.filter(({ from, found }) => found.some((id) => id !== from)).length;
    yield `\nwhat one new text shares with ${STORED.toLocaleString('en')} stored ones: ${times[times.length >> 1]?.toFixed(1)} ms of CPU in the middle, ${times.at(-1)?.toFixed(1)} ms at most, of ${NEW} texts\n`;
    yield `of ${derived.length} that come from a stored text ${found} found it; ${false_} of ${tried.length} found another\n`;
  } finally {
    await disconnect();
    await rm(folder, { recursive: true });
  }
}

/** Looks for what a new text shares: every second one comes from a stored text, with a lead of its own and without its end. */
async function looked(n: number): Promise<{ ms: number; from: string | null; found: string[] }> {
  const stored = (n * 7919) % STORED;
  const lead = textOf(STORED + n * 2 + 1).slice(0, 300);
  const text = n % 2 === 0 ? `${lead}\n\n${textOf(stored).slice(0, -200)}` : textOf(STORED + n * 2 + 1);
  const before = process.cpuUsage();
  const found = await bySharedText(reader(), { ...NOWHERE, text }, shingled(text));
  const { user, system } = process.cpuUsage(before);
  const ids = found.flatMap(({ from, to }) => [from.id, to?.id ?? '']).filter((id) => id !== NOWHERE.node.id);
  return { ms: (user + system) / 1000, from: n % 2 === 0 ? `article-${stored}` : null, found: ids };
}

const NOWHERE: Traced = {
  ...{ node: { kind: 'article', id: 'new' }, textId: 'new', text: '', publisher: null, byline: null },
  ...{ publishedAt: null, addresses: [], canonical: null, file: null },
};
