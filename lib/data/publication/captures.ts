import { row } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';

/** What readers get of a capture: its text, and the file that they may have, where it has either. */
export type PublicCaptureRow = {
  text: string | null;
  readersSha256: string | null;
  readersMediaType: string | null;
};

/**
 * A capture with this hash that readers may open: its evidence is public now, and a publication names it that was not taken
 * back. A retraction takes back what went before it. Of several the newest that has what is asked for. This is the one read
 * for readers that looks at more than publications: what was restricted since must be gone at once.
 */
export const publicCapture = (
  sha256: string,
  has: 'text' | 'readersSha256',
): Promise<PublicCaptureRow | undefined> =>
  row<PublicCaptureRow>(Prisma.sql`
    SELECT ${has === 'text' ? Prisma.sql`c."text"` : Prisma.sql`NULL AS "text"`}, c."readersSha256", c."readersMediaType"
    FROM "Capture" c JOIN "Evidence" e ON e."id" = c."evidenceId"
    WHERE c."sha256" = ${sha256} AND e."sensitivity" = 'PUBLIC'
      AND ${has === 'text' ? Prisma.sql`c."text"` : Prisma.sql`c."readersSha256"`} IS NOT NULL
      AND EXISTS (SELECT 1 FROM "PublicationCapture" n JOIN "Publication" p ON p."id" = n."publicationId"
        WHERE n."captureId" = c."id" AND p."state" = 'LIVE' AND NOT EXISTS (SELECT 1 FROM "Publication" t
          WHERE t."claimId" = p."claimId" AND t."sequence" > p."sequence" AND t."state" = 'RETRACTED'))
    ORDER BY c."capturedAt" DESC, c."id" DESC LIMIT 1`);
