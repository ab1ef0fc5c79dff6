import { dialect, rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import type { EventRow } from './audit';

/** What happened to one thing of one kind, the newest first, up to `limit`. Whoever asks has seen to it that it may be seen. */
export const eventsAbout = (
  subjectKind: string,
  subjectId: string,
  verb: string,
  limit: number,
): Promise<EventRow[]> =>
  rows<EventRow>(
    Prisma.sql`SELECT "sequence", "at", "actorId", "verb", "subjectKind", "subjectId", "claimId", "detail", "prevHash", "hash"
      FROM "AuditEvent" WHERE "subjectKind" = ${subjectKind} AND "subjectId" = ${subjectId} AND "verb" = ${verb}
      ORDER BY "sequence" DESC LIMIT ${limit}`,
  );

/** Those of these claims that something was recorded of behind an event, sealed reviews aside: nobody may learn of those. */
export async function movedSince(claimIds: readonly string[], sequence: number): Promise<Set<string>> {
  const { listed } = dialect();
  const found = await rows<{ claimId: string }>(
    Prisma.sql`SELECT l."value" AS "claimId" FROM ${listed(claimIds)} l WHERE EXISTS (
      SELECT 1 FROM "AuditEvent" e WHERE e."claimId" = l."value" AND e."sequence" > ${sequence}
      AND e."subjectKind" <> 'review')`,
  );
  return new Set(found.map(({ claimId }) => claimId));
}

/** Whether somebody did anything behind an event besides these. */
export async function didSince(
  actorId: string,
  sequence: number,
  besides: readonly string[],
): Promise<boolean> {
  const found = await rows<{ sequence: number }>(
    Prisma.sql`SELECT "sequence" FROM "AuditEvent" WHERE "sequence" > ${sequence} AND "actorId" = ${actorId}
      AND "verb" NOT IN (${Prisma.join([...besides])}) LIMIT 1`,
  );
  return found.length > 0;
}
