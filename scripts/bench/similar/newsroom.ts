import Database from 'better-sqlite3';
import { renewSearchIn } from '@/lib/data/db/sqlite-renewal';
import type { Person } from '@/lib/domain/actor';

const BY: Person = { id: 'bench-checker', name: 'Bench', role: 'CHECKER', scope: 'write' };

const AT = '2026-01-01T00:00:00.000+00:00';

/** Writes these statements as drafts straight into an empty newsroom, and has its search made. Returns whose they are. */
export async function fillClaims(file: string, statements: readonly string[]): Promise<Person> {
  const db = new Database(file);
  const claim = db.prepare(
    `INSERT INTO "Claim" ("id", "statement", "kind", "language", "risk", "status", "authorId", "createdAt", "changedAt")
     VALUES (?, ?, 'FACTUAL', 'en', 'NORMAL', 'DRAFT', ?, ?, ?)`,
  );
  const entry = db.prepare(`INSERT INTO "SearchEntry" ("kind", "subjectId") VALUES ('CLAIM', ?)`);
  db.transaction(() => {
    db.prepare(`INSERT INTO "User" ("id", "email", "name", "role", "createdAt") VALUES (?, ?, ?, ?, ?)`).run(
      BY.id,
      'bench@example.org',
      BY.name,
      BY.role,
      AT,
    );
    statements.forEach((statement, n) => {
      claim.run(`bench-${n}`, statement, BY.id, AT, AT);
      entry.run(`bench-${n}`);
    });
  })();
  db.close();
  await renewSearchIn(file);
  return BY;
}
