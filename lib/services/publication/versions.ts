import { snapshotIn } from '@/lib/data/publication/publications';
import { claimVersion } from '@/lib/data/publication/reads';
import { type VersionRow, versionsOf } from '@/lib/data/publication/versions';
import { type Comparison, compare } from '@/lib/domain/publication/comparing';
import type { PublicationCard } from '@/lib/domain/publication/publication';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { PublicVersions } from '@/lib/schemas/publication/version';

/** Every version of a published claim, the newest first, for everybody. */
export async function publicVersions({ slug }: { slug: string }): Promise<Result<PublicVersions>> {
  const rows = await versionsOf(slug);
  const card = rows.find((row) => row.card !== null)?.card;
  if (!card) return refuse('not_found');
  const { statement, direction }: PublicationCard = JSON.parse(card);
  const newest = rows[0]?.sequence ?? 0;
  const retracted = Math.max(...rows.map(({ state, sequence }) => (state === 'RETRACTED' ? sequence : 0)));
  const items = rows.map((row) => ({
    ...{ sequence: row.sequence, state: row.state, verdict: row.verdict, sha256: row.sha256 },
    publishedAt: new Date(row.publishedAt).toISOString(),
    superseded: row.sequence < newest,
    takenBack: row.sequence < retracted,
    correction: correctionOf(row),
  }));
  return ok({ slug, statement, direction, items });
}

const correctionOf = ({ kind, note }: VersionRow) => (kind !== null && note !== null ? { kind, note } : null);

/**
 * What changed from one version of a published claim to a later one, for everybody. Two rows, as they stand at their addresses: of
 * what was taken back nothing is told.
 */
export async function publicComparison({
  slug,
  sequence,
  to,
}: {
  slug: string;
  sequence: number;
  to: number;
}): Promise<Result<Comparison>> {
  if (sequence >= to) return refuse('not_found');
  const [earlier, later] = await Promise.all([claimVersion(slug, sequence), claimVersion(slug, to)]);
  if (!earlier || !later) return refuse('not_found');
  return ok(compare(slug, [sequence, snapshotIn(earlier.snapshot)], [to, snapshotIn(later.snapshot)]));
}
