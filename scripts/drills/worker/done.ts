import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { looking } from '../look';
import type { Stage } from '../stage';
import type { Asking } from './asking';

/** What is in the newsroom, and among its files, of the work that was asked for. */
export type Done = {
  capturedOnce: number;
  changedOnce: number;
  whole: number;
  takenUpAgain: number;
  unfinished: number;
  problems: string[];
};

type Capture = { evidenceId: string; sha256: string };
type Version = { articleId: string; sequence: number; text: string; sourceSha256: string | null };

/** Holds every copy and every version against what was asked for, and every file against its hash. */
export async function doneIn(stage: Stage, { evidence, articles }: Asking): Promise<Done> {
  const { captures, versions, again } = await looking(stage.databaseUrl, async (look) => ({
    captures: await look.rows<Capture>('SELECT "evidenceId", "sha256" FROM "Capture"'),
    versions: await look.rows<Version>(
      'SELECT "articleId", "sequence", "text", "sourceSha256" FROM "ArticleVersion"',
    ),
    again: await look.rows('SELECT 1 AS "one" FROM "Job" WHERE "begun" > 1'),
  }));
  const uncaptured = evidence.flatMap((id) => wrongCopies(id, captures));
  const unchanged = articles.flatMap((id) => wrongVersions(id, versions));
  const named = [
    ...captures.map(({ sha256 }) => sha256),
    ...versions.flatMap(({ sourceSha256 }) => sourceSha256 ?? []),
  ];
  const files = await filesOf(stage.env.FILES_FOLDER ?? '', named);
  return {
    ...files,
    capturedOnce: evidence.length - uncaptured.length,
    changedOnce: articles.length - unchanged.length,
    takenUpAgain: again.length,
    problems: [...uncaptured, ...unchanged, ...files.problems],
  };
}

function wrongCopies(id: string, captures: readonly Capture[]): string[] {
  const count = captures.filter(({ evidenceId }) => evidenceId === id).length;
  return count === 1 ? [] : [`${count} copies of ${id} were stored`];
}

/** An article has the version that was imported, and one with the change. */
function wrongVersions(id: string, versions: readonly Version[]): string[] {
  const found = versions.filter(({ articleId }) => articleId === id);
  const isRight =
    found.length === 2 && found.every(({ sequence, text }) => text.includes(TAPS[sequence] ?? ''));
  return isRight ? [] : [`article ${id} has ${found.length} versions, or other words in them`];
}

const TAPS: Record<number, string> = { 1: 'There were forty of them', 2: 'There were forty-one of them' };

async function filesOf(folder: string, named: readonly string[]) {
  const paths = await filesIn(folder);
  const kept = new Set(paths.map((path) => basename(path)));
  const problems = named
    .filter((sha256) => !kept.has(sha256))
    .map((sha256) => `the file of ${sha256} is missing`);
  let whole = 0;
  const files = paths.filter((path) => /^[0-9a-f]{64}$/.test(basename(path)));
  for (const path of files) {
    if (hash('sha256', await readFile(path), 'hex') === basename(path)) whole += 1;
    else problems.push(`${path} is not what its hash says`);
  }
  return { whole, unfinished: paths.length - files.length, problems };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
