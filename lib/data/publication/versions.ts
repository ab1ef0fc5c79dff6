import { rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import type { CorrectionKind, PublicationState } from '@/lib/domain/publication/publication';
import type { Verdict } from '@/lib/domain/review/review';

/** One publication of a claim, without what it says. `card` is that of what stands at the claim's address now. */
export type VersionRow = {
  sequence: number;
  state: PublicationState;
  verdict: Verdict | null;
  sha256: string;
  publishedAt: string;
  kind: CorrectionKind | null;
  note: string | null;
  card: string | null;
};

/** Every publication of a claim, the newest first, each with what readers were told of it. One statement. */
export const versionsOf = (slug: string): Promise<VersionRow[]> =>
  rows<VersionRow>(Prisma.sql`
    SELECT p."sequence", p."state", p."verdict", p."sha256", p."publishedAt", c."kind", c."note",
      CASE WHEN p."current" = TRUE THEN p."card" END AS "card"
    FROM "Publication" p LEFT JOIN "Correction" c ON c."publicationId" = p."id"
    WHERE p."slug" = ${slug} ORDER BY p."sequence" DESC`);
