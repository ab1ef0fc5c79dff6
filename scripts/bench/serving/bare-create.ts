import { createHash, randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import { indexed } from '@/lib/domain/text/terms';

type Place = {
  versionId: string;
  start: number;
  end: number;
  exact: string;
  attributions: { speech: string; cueVerb: string; hops: Hop[] }[];
};
type Hop = { speaker: string; sourceId: string; act: string; basis: string };
type Input = { statement: string; kind: string; appearance?: Place };

/** How much of the text around a passage is stored with it, on either side. */
const AROUND = 32;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Drafts a claim with the rows that ours writes, on the disk when it returns; gives the answer's body. */
export function creatingIn(db: Database.Database): (authorId: string, body: string) => string {
  const insert = statementsOf(db);
  const stand = (claimId: string, authorId: string, now: string, place: Place) => {
    const version = insert.version.get(place.versionId);
    if (version?.text.slice(place.start, place.end) !== place.exact) throw new Error('Another text.');
    const [passageId, appearanceId] = [randomUUID(), randomUUID()];
    const before = version.text.slice(Math.max(0, place.start - AROUND), place.start);
    const after = version.text.slice(place.end, place.end + AROUND);
    const { versionId, start, end, exact } = place;
    insert.passage.run(passageId, versionId, start, end, exact, before, after);
    insert.appearance.run(appearanceId, claimId, passageId, version.articleId, authorId, now);
    for (const [n, { speech, cueVerb, hops }] of place.attributions.entries()) {
      const attributionId = randomUUID();
      insert.attribution.run(attributionId, appearanceId, n, speech, cueVerb);
      for (const [i, { speaker, sourceId, act, basis }] of hops.entries())
        insert.hop.run(randomUUID(), attributionId, i, speaker, sourceId, act, basis);
    }
  };
  const draft = db.transaction((id: string, authorId: string, now: string, input: Input) => {
    insert.claim.run(id, input.statement, input.kind, 'en', 'NORMAL', authorId, now, now);
    insert.words.run(insert.entry.run(id).lastInsertRowid, indexed(input.statement));
    if (input.appearance) stand(id, authorId, now, input.appearance);
    const before = insert.last.get() ?? { sequence: 0, hash: '' };
    const sequence = before.sequence + 1;
    const hash = sha256(JSON.stringify([before.hash, now, authorId, id]));
    insert.audit.run(sequence, now, authorId, id, id, before.hash, hash);
    insert.end.run(sequence, hash);
  });
  return (authorId, body) => {
    const input: Input = JSON.parse(body);
    const [id, now] = [randomUUID(), new Date().toISOString()];
    draft.immediate(id, authorId, now, input);
    return JSON.stringify({ id, ...input, status: 'DRAFT', version: 1, createdAt: now });
  };
}

const statementsOf = (db: Database.Database) => ({
  version: db.prepare<[string], { articleId: string; text: string }>(
    'SELECT "articleId", "text" FROM "ArticleVersion" WHERE "id" = ?',
  ),
  claim: db.prepare(
    `INSERT INTO "Claim" ("id","statement","kind","language","risk","status","authorId","createdAt","changedAt") VALUES (?,?,?,?,?,'DRAFT',?,?,?)`,
  ),
  passage: db.prepare(
    `INSERT INTO "Passage" ("id","versionId","start","end","exact","prefix","suffix","state","score") VALUES (?,?,?,?,?,?,?,'EXACT',1)`,
  ),
  appearance: db.prepare(
    `INSERT INTO "Appearance" ("id","claimId","passageId","articleId","occurrence","position","createdById","createdAt") VALUES (?,?,?,?,'FIRST',0,?,?)`,
  ),
  attribution: db.prepare(
    `INSERT INTO "Attribution" ("id","appearanceId","position","stance","speech","terms","cueVerb") VALUES (?,?,?,'ASSERTS',?,'ON_RECORD',?)`,
  ),
  hop: db.prepare(
    `INSERT INTO "Hop" ("id","attributionId","position","speaker","sourceId","act","basis") VALUES (?,?,?,?,?,?,?)`,
  ),
  entry: db.prepare(`INSERT INTO "SearchEntry" ("kind","subjectId") VALUES ('CLAIM', ?)`),
  words: db.prepare(`INSERT INTO "ClaimSearch" ("rowid","statement") VALUES (?,?)`),
  last: db.prepare<[], { sequence: number; hash: string }>('SELECT "sequence", "hash" FROM "AuditHead"'),
  audit: db.prepare(
    `INSERT INTO "AuditEvent" ("sequence","at","actorId","verb","subjectKind","subjectId","claimId","detail","prevHash","hash") VALUES (?,?,?,'claim.drafted','claim',?,?,'{}',?,?)`,
  ),
  end: db.prepare('UPDATE "AuditHead" SET "sequence" = ?, "hash" = ? WHERE "id" = 1'),
});
