import { rows } from '@/lib/data/db';
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
