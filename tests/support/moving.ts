import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { canonical } from '@/lib/domain/canonical';
import type { Step } from '@/scripts/moving/fill';
import { seededFile } from '@/scripts/setup/scratch.mjs';

/** What a wrong conversion would change. */
const AWKWARD = 'a "quote", \\u0041 \\ and \u2028 \t\r\n؟ 🗞 é e\u0301';

/** What the one capture of such a newsroom holds. Its file is nowhere until a test keeps it. */
export const CAPTURED = Buffer.from('40 taps');
const sha256 = createHash('sha256').update(CAPTURED).digest('hex');

/** Rows for the tables that the demo's story leaves empty; a token stands before the one that it was made with. */
const REST = `
  INSERT INTO "Session" ("id", "userId", "device", "createdAt", "lastUsedAt")
    SELECT 's', "id", 'Firefox', '2026-11-29T00:00:00.000+00:00', '2026-11-29T09:08:07.006+00:00' FROM "User" LIMIT 1;
  INSERT INTO "ApiToken" ("id", "userId", "name", "hash", "scope", "createdAt", "parentId", "sessionId")
    SELECT 'child', "userId", 'child', 'h1', 'read', "createdAt", 'parent', "id" FROM "Session";
  INSERT INTO "ApiToken" ("id", "userId", "name", "hash", "scope", "createdAt")
    SELECT 'parent', "userId", 'parent', 'h2', 'write', "createdAt" FROM "Session";
  INSERT INTO "AttemptCount" VALUES ('k', 1, '2026-11-29T09:08:07.006+00:00');
  INSERT INTO "ClaimContributor" SELECT c."id", u."id" FROM "Claim" c, "User" u LIMIT 3;
  INSERT INTO "Job" ("id", "kind", "subjectId", "state", "dueAt", "createdById", "createdAt", "lastError")
    SELECT 'j', 'CAPTURE', e."id", 'QUEUED', '2026-11-29T09:08:07.006+00:00', u."id", u."createdAt", 'It’s gone.' FROM "Evidence" e, "User" u WHERE e."id" NOT IN (SELECT "evidenceId" FROM "Capture") LIMIT 1;
  INSERT INTO "Capture" ("id", "evidenceId", "sequence", "jobId", "address", "finalAddress", "redirects", "status", "headers", "mediaType", "sha256", "bytes", "capturedAt", "capturedById")
    SELECT 'c', "subjectId", 1, 'j', 'https://a.example/', 'https://a.example/', '[]', 200, '{}', 'text/plain', '${sha256}', ${CAPTURED.length}, "dueAt", "createdById" FROM "Job" WHERE "id" = 'j';
  INSERT INTO "CaptureVerification" SELECT "id", 'VERIFIED', "capturedAt" FROM "Capture" WHERE "id" = 'c';
  INSERT INTO "PublicationCapture" SELECT p."id", c."id" FROM "Publication" p, "Capture" c WHERE c."id" = 'c' LIMIT 1;
  INSERT INTO "Upload" ("id", "fileName", "mediaType", "sha256", "bytes", "createdById", "createdAt")
    SELECT 'u', 'taps.txt', "mediaType", "sha256", "bytes", "capturedById", "capturedAt" FROM "Capture" WHERE "id" = 'c';
  INSERT INTO "Flag" ("id", "claimId", "kind", "subjectId", "detail", "raisedAt") SELECT 'f', "claimId", 'ARTICLE_CHANGED', 'a', '{}', "publishedAt" FROM "Publication" LIMIT 1;
  INSERT INTO "Notice" ("id", "publicationId", "flagId", "body", "at") SELECT 'n', p."id", f."id", '{}', p."publishedAt" FROM "Publication" p, "Flag" f WHERE p."claimId" = f."claimId" LIMIT 1;
  INSERT INTO "SourceLink" ("id", "fromId", "toId", "type", "basis", "createdById", "createdAt") SELECT 'l', min(s."id"), max(s."id"), 'OWNED_BY', 'b', u."id", u."createdAt" FROM "Source" s, "User" u GROUP BY u."id" LIMIT 1;
  INSERT INTO "ReliabilityAssessment" ("id", "sourceId", "grade", "rationale", "byId", "at") SELECT 'ra', "fromId", 'B', 'r', "createdById", "createdAt" FROM "SourceLink" WHERE "id" = 'l';
  INSERT INTO "SourceMerge" ("id", "fromId", "intoId", "reason", "byId", "at", "undoneById", "undoneAt", "undoReason") SELECT 'sm', "fromId", "toId", 'r', "createdById", "createdAt", "createdById", "createdAt", 'u' FROM "SourceLink" WHERE "id" = 'l';
  INSERT INTO "SourceDistinction" SELECT "fromId", "toId", "createdById", "createdAt" FROM "SourceLink" WHERE "id" = 'l';
  INSERT INTO "SourceIdentity" ("sourceId", "sealed", "keyId", "fingerprint", "enteredById", "enteredAt") SELECT "fromId", 's', 'k', 'f', "createdById", "createdAt" FROM "SourceLink" WHERE "id" = 'l';
  INSERT INTO "IdentityOpening" ("id", "sourceId", "reason", "askedById", "askedAt") SELECT 'io', "fromId", 'r', "createdById", "createdAt" FROM "SourceLink" WHERE "id" = 'l';
  INSERT INTO "IdentityDifference" ("id", "oneId", "otherId", "rationale", "byId", "at") SELECT 'di', "fromId", "toId", 'r', "createdById", "createdAt" FROM "SourceLink" WHERE "id" = 'l';
  INSERT INTO "Lineage" ("id", "type", "fromArticleId", "toSourceId", "pair", "reason", "state", "createdById", "createdAt") SELECT 'li', 'CITES', a."id", l."toId", 'p', 'r', 'CONFIRMED', l."createdById", l."createdAt" FROM "Article" a, "SourceLink" l WHERE l."id" = 'l' LIMIT 1;
  INSERT INTO "TextPrint" ("id", "captureId", "shingles") VALUES ('tp', 'c', 1);
  INSERT INTO "TextMark" VALUES (-2147483648, 'tp');
  INSERT INTO "GateOverride" ("id", "claimId", "gate", "reason", "contentHash", "round", "askedById", "askedAt") SELECT 'go', "id", 'g', 'r', 'h', 1, "authorId", "createdAt" FROM "Claim" LIMIT 1;
  INSERT INTO "ReplyRequest" ("id", "claimId", "whom", "how", "askedAt", "deadline", "createdById", "createdAt") SELECT 'rr', "id", 'w', 'h', "createdAt", "createdAt", "authorId", "createdAt" FROM "Claim" LIMIT 1;
  INSERT INTO "ClaimRelation" ("id", "oneId", "otherId", "type", "createdAt") SELECT 'cr', min("id"), max("id"), 'CONTRADICTS', min("createdAt") FROM "Claim";
  INSERT INTO "Recusal" SELECT r."id", u."id", '', '2026-11-29T09:08:07.060+00:00' FROM "ReviewRound" r, "User" u LIMIT 1;
  INSERT INTO "ReviewDraft" ("roundId", "userId", "content", "savedAt") SELECT "roundId", "userId", '{}', "at" FROM "Recusal";
  INSERT INTO "Settlement" ("id", "claimId", "truth", "reason", "byId", "at") SELECT 'st', "id", 'TRUE', 'r', "authorId", "createdAt" FROM "Claim" LIMIT 1;
  INSERT INTO "Assignment" ("id", "claimId", "duty", "round", "userId", "way", "assignedAt") SELECT 'as', "id", 'REVIEW', 1, "authorId", 'RULE', "createdAt" FROM "Claim" LIMIT 1;
  INSERT INTO "SavedFilter" ("id", "userId", "list", "name", "query", "createdAt") SELECT 'sf', "id", 'work', 'n', 'q', "createdAt" FROM "User" LIMIT 1;
  INSERT INTO "Comment" ("id", "claimId", "subject", "body", "blocking", "authorId", "createdAt") SELECT 'co', "id", 'CLAIM', 'b', TRUE, "authorId", "createdAt" FROM "Claim" LIMIT 1;
  INSERT INTO "CommentMention" SELECT "id", "authorId" FROM "Comment" WHERE "id" = 'co';
  INSERT INTO "ScheduledPublication" ("id", "claimId", "at", "contentHash", "setById", "setAt") SELECT 'sp', "id", "createdAt", 'h', "authorId", "createdAt" FROM "Claim" LIMIT 1;
  INSERT INTO "RetractionRequest" ("id", "claimId", "note", "publication", "askedById", "askedAt") SELECT 'rq', "id", 'n', 1, "authorId", "createdAt" FROM "Claim" LIMIT 1;
  INSERT INTO "Sighting" ("id", "claimId", "articleId", "versionId", "start", "end", "exact", "prefix", "suffix", "state", "offer", "createdAt") SELECT 'si', c."id", a."id", 'v', 0, 1, 'e', '', '', 'OFFERED', 'o', c."createdAt" FROM "Claim" c, "Article" a LIMIT 1;
  INSERT INTO "ReaderReport" ("id", "kind", "receipt", "claimId", "words", "receivedAt") SELECT 'rp', 'CHALLENGE', 'r', "id", 'w', "createdAt" FROM "Claim" LIMIT 1;
  INSERT INTO "EarlierDecision" ("id", "reportId", "state", "decidedById", "decidedAt", "reason", "reopenedById", "reopenedAt") SELECT 'ed', 'rp', 'DECLINED', "authorId", "createdAt", 'r', "authorId", "createdAt" FROM "Claim" LIMIT 1;
  INSERT INTO "EventReader" VALUES ('another', 1);
  INSERT INTO "Watch" SELECT "authorId", 'TAG', 'k', "createdAt" FROM "Claim" LIMIT 1;
  INSERT INTO "DeliveryChoice" SELECT "id", 'k', 'DAILY' FROM "User" LIMIT 1;
  INSERT INTO "Mail" ("id", "userId", "digest", "dueAt", "state", "createdAt") SELECT 'ma', "id", FALSE, "createdAt", 'QUEUED', "createdAt" FROM "User" LIMIT 1;
  INSERT INTO "Notification" ("id", "userId", "kind", "origin", "at", "mailId") SELECT 'no', "userId", 'k', 'due:nothing', "createdAt", "id" FROM "Mail" WHERE "id" = 'ma';
  INSERT INTO "KeptMail" SELECT "id", "userId", 't', 's', 't', 'h', "createdAt" FROM "Mail" WHERE "id" = 'ma';`;

/** The demo newsroom in a file of its own, with a row in every table. */
export async function aWholeNewsroom(folder: string): Promise<string> {
  const file = await aFile(folder);
  await copyFile(await seededFile(), file);
  const db = new Database(file);
  db.exec('BEGIN');
  db.pragma('defer_foreign_keys = ON');
  db.exec(REST);
  db.prepare(
    `INSERT INTO "IdempotencyKey" SELECT "userId", 'k', 'o', 'h', ?, "createdAt" FROM "Session"`,
  ).run(AWKWARD);
  db.exec('COMMIT');
  db.close();
  return file;
}

/** A place for a file in a folder of its own. */
export const aFile = async (folder: string): Promise<string> =>
  join(await mkdtemp(join(folder, 'newsroom-')), 'newsroom.db');

/** Every row of every table of a file but Prisma's own, searches among them, each as a text; what is JSON by its value. */
export function storedIn(file: string): Record<string, string[]> {
  const db = new Database(file, { readonly: true });
  try {
    return Object.fromEntries(tablesOf(db).map((table) => [table, rowsOf(db, table)]));
  } finally {
    db.close();
  }
}

function tablesOf(db: Database.Database): string[] {
  return db
    .prepare<[], string>(
      `SELECT "name" FROM pragma_table_list WHERE "schema" = 'main' AND "type" IN ('table', 'virtual')
       AND "name" NOT LIKE 'sqlite!_%' ESCAPE '!' AND "name" <> '_prisma_migrations' ORDER BY "name"`,
    )
    .pluck()
    .all();
}

function rowsOf(db: Database.Database, table: string): string[] {
  const columns = db.pragma(`table_info("${table}")`) as { name: string; type: string }[];
  const json = columns.filter(({ type }) => type === 'JSONB').map(({ name }) => name);
  return db
    .prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`)
    .all()
    .map((row) => {
      for (const name of json) row[name] = row[name] === null ? null : JSON.parse(String(row[name]));
      return canonical(row);
    })
    .sort();
}

/** The SHA-256 of a file. */
export const bytes = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

/** What lies beside a newsroom's file, apart from the lock that stays. */
export const beside = async (file: string): Promise<string[]> =>
  (await readdir(dirname(file))).filter((name) => !name.endsWith('-lock'));

/** Runs statements on a newsroom's file. */
export function run(file: string, sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}

/** Changes a newsroom's file as nobody may: beside its triggers. */
export const forged = (file: string, trigger: string, sql: string): void =>
  run(file, `DROP TRIGGER "${trigger}"; ${sql}`);

/** Shows nothing. */
export const quietly: Step = async (_, work) => work(() => undefined);

/** Runs a command of this project: how it ended and what it said. */
export function command(file: string, args: readonly string[], options: { uid?: number; gid?: number } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file, ...args], {
    encoding: 'utf8',
    ...options,
  });
  return { status, said: stdout + stderr };
}
