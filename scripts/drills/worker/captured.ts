import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { looking } from '../look';
import type { Stage } from '../stage';

/** What is in the newsroom, and among its files, of the captures that were asked for. */
export type Captured = {
  once: number;
  whole: number;
  takenUpAgain: number;
  unfinished: number;
  problems: string[];
};

type Row = { evidenceId: string; sha256: string };

/** Holds every capture against what was asked for, and every file against its hash. */
export async function capturedIn(stage: Stage, asked: readonly string[]): Promise<Captured> {
  const { rows, again } = await looking(stage.databaseUrl, async (look) => ({
    rows: await look.rows<Row>('SELECT "evidenceId", "sha256" FROM "Capture"'),
    again: await look.rows('SELECT 1 AS "one" FROM "Job" WHERE "begun" > 1'),
  }));
  const paths = await filesIn(stage.env.FILES_FOLDER ?? '');
  const kept = new Set(paths.map((path) => basename(path)));
  const problems: string[] = [];
  const copiesOf = (id: string) => rows.filter(({ evidenceId }) => evidenceId === id).length;
  for (const id of asked)
    if (copiesOf(id) !== 1) problems.push(`${copiesOf(id)} copies of ${id} were stored`);
  for (const { sha256 } of rows) if (!kept.has(sha256)) problems.push(`the file of ${sha256} is missing`);
  let whole = 0;
  const files = paths.filter((path) => /^[0-9a-f]{64}$/.test(basename(path)));
  for (const path of files) {
    if (hash('sha256', await readFile(path), 'hex') === basename(path)) whole += 1;
    else problems.push(`${path} is not what its hash says`);
  }
  return {
    once: asked.filter((id) => copiesOf(id) === 1).length,
    whole,
    takenUpAgain: again.length,
    unfinished: paths.length - files.length,
    problems,
  };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
