import { type Reader, rowsThrough } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import type { Sensitivity } from '@/lib/domain/evidence/evidence';
import type { CopyFacts, Verification } from '@/lib/domain/evidence/verification';

/** A capture that a publication would name, without its text. */
export type NamedCapture = {
  id: string;
  evidenceId: string;
  sha256: string;
  /** As the database holds it. */
  capturedAt: string;
  address: string | null;
  mediaType: string;
  bytes: number;
  readersSha256: string | null;
  /** What came of the last look at its file; null where nobody has looked since it was taken. */
  outcome: Verification | null;
};

/** The copies of a claim's public evidence. */
export type Copies = {
  /** By the link: the capture that its excerpt stands in, else the newest of the evidence. Absent where there is none. */
  named: ReadonlyMap<string, NamedCapture>;
  /** The links whose evidence is being captured just now, and that would come to name another copy. */
  underWay: ReadonlySet<string>;
};

type Link = {
  id: string;
  evidenceId: string;
  captureId: string | null;
  evidence: { title: string; sensitivity: Sensitivity };
};

/** The copies that a publication of these links would name: of public evidence alone. Two queries, or none. */
export async function copiesOf(db: Reader, all: readonly Link[]): Promise<Copies> {
  const links = all.filter(({ evidence }) => evidence.sensitivity === 'PUBLIC');
  if (links.length === 0) return { named: new Map(), underWay: new Set() };
  const captures = await namable(db, links);
  const busy = await beingCaptured(db, links);
  const named = links.flatMap((link) => {
    const found = captureOf(link, captures);
    return found ? [[link.id, found] as const] : [];
  });
  const waiting = links.filter(({ evidenceId, captureId }) => captureId === null && busy.has(evidenceId));
  return { named: new Map(named), underWay: new Set(waiting.map(({ id }) => id)) };
}

/** The newest stands last: the one that an excerpt stands in may be older. */
const captureOf = ({ captureId, evidenceId }: Link, captures: readonly NamedCapture[]) =>
  captureId === null
    ? captures.findLast((capture) => capture.evidenceId === evidenceId)
    : captures.find((capture) => capture.id === captureId);

/** The newest capture of each of these pieces, and those that an excerpt stands in. */
function namable(db: Reader, links: readonly Link[]): Promise<NamedCapture[]> {
  const ids = Prisma.join(links.map(({ evidenceId }) => evidenceId));
  const anchored = links.flatMap(({ captureId }) => captureId ?? []);
  const also = anchored.length > 0 ? Prisma.sql`OR c."id" IN (${Prisma.join(anchored)})` : Prisma.empty;
  return rowsThrough<NamedCapture>(
    db,
    Prisma.sql`SELECT c."id", c."evidenceId", c."sha256", c."capturedAt", c."finalAddress" AS "address", c."mediaType",
        c."bytes", c."readersSha256", v."outcome"
      FROM "Capture" c LEFT JOIN "CaptureVerification" v ON v."captureId" = c."id"
      WHERE c."evidenceId" IN (${ids}) AND (c."sequence" = (SELECT MAX(n."sequence") FROM "Capture" n
        WHERE n."evidenceId" = c."evidenceId") ${also})
      ORDER BY c."evidenceId", c."sequence"`,
  );
}

async function beingCaptured(db: Reader, links: readonly Link[]): Promise<ReadonlySet<string>> {
  const ids = Prisma.join(links.map(({ evidenceId }) => evidenceId));
  const found = await rowsThrough<{ subjectId: string }>(
    db,
    Prisma.sql`SELECT DISTINCT "subjectId" FROM "Job"
      WHERE "subjectId" IN (${ids}) AND "kind" = 'CAPTURE' AND "state" IN ('QUEUED', 'RUNNING')`,
  );
  return new Set(found.map(({ subjectId }) => subjectId));
}

/** Of files that were looked at just now, what came of it, by the id of the capture. */
export type Looked = ReadonlyMap<string, Verification>;

/**
 * How these copies stand: by what was found just now, or else by the last look. A copy that nobody has looked at holds until
 * somebody does; where files were looked at, one that came after that is still under way.
 */
export const standingsOf = (links: readonly Link[], copies: Copies, looked?: Looked): CopyFacts[] =>
  links.flatMap((link): CopyFacts[] => {
    const { title } = link.evidence;
    if (copies.underWay.has(link.id)) return [{ title, stands: 'UNDER_WAY' }];
    const capture = copies.named.get(link.id);
    if (!capture) return [];
    const stands = looked ? (looked.get(capture.id) ?? 'UNDER_WAY') : (capture.outcome ?? 'VERIFIED');
    return [{ title, stands }];
  });
