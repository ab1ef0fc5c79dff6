import { reader, rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { storedInstant } from '@/lib/data/instants';
import { peopleById } from '@/lib/data/names';
import type { LiveClaim, Recorded } from '@/lib/domain/inbox/live';
import { accessOf, claimsToTell } from './claims';

export type RecordedRow = Recorded & { sequence: number };

/** What was recorded of claims behind an event, in its order, up to `limit`. What is blind names no claim. */
export const claimEventsBehind = (sequence: number, upTo: number, limit: number): Promise<RecordedRow[]> =>
  rows<RecordedRow>(
    Prisma.sql`SELECT "sequence", "verb", "claimId", "actorId" FROM "AuditEvent"
      WHERE "sequence" > ${sequence} AND "sequence" <= ${upTo} AND "claimId" IS NOT NULL
      ORDER BY "sequence" LIMIT ${limit}`,
  );

/** The same of what was recorded lately: since an instant, and no further back than so many events. */
export const claimEventsSince = (at: Date, limit: number): Promise<RecordedRow[]> =>
  rows<RecordedRow>(
    Prisma.sql`SELECT "sequence", "verb", "claimId", "actorId" FROM "AuditEvent"
      WHERE "sequence" > (SELECT "sequence" FROM "AuditHead" WHERE "id" = 1) - ${limit}
        AND "at" >= ${storedInstant(at.toISOString())} AND "claimId" IS NOT NULL ORDER BY "sequence"`,
  );

/** What decides who hears of these events: their claims as they are now, and the names of those who did it. */
export async function heardOf(events: readonly Recorded[]): Promise<{
  claims: ReadonlyMap<string, LiveClaim>;
  names: ReadonlyMap<string, string>;
}> {
  const claims = await claimsToTell(
    reader(),
    events.flatMap(({ claimId }) => claimId ?? []),
  );
  const people = await peopleById(
    reader(),
    events.flatMap(({ actorId }) => actorId ?? []),
  );
  return {
    claims: new Map([...claims].map(([id, claim]) => [id, { ...accessOf(claim), version: claim.version }])),
    names: new Map([...people].map(([id, { name }]) => [id, name])),
  };
}
