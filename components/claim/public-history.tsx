import { BeforeAfter } from '@/components/publication/before-after';
import { DateTime } from '@/components/ui/date-time';
import { Timeline, type TimelineEntry } from '@/components/ui/timeline';
import { correctionKindLabels, type Snapshot, type SnapshotCorrection } from '@/lib/domain/publication';
import { verdictLabels } from '@/lib/domain/review';

type Publication = Snapshot['history'][number];

/** Every publication of the claim, newest first, with what was corrected. Each leads to what readers saw then. */
export function PublicHistory({
  slug,
  history,
  corrections,
}: Pick<Snapshot, 'slug' | 'history' | 'corrections'>) {
  const entries = history
    .map((publication) =>
      entryOf(
        slug,
        publication,
        corrections.find((c) => c.at === publication.publishedAt),
      ),
    )
    .reverse();
  return <Timeline label="Publications, newest first" entries={entries} />;
}

function entryOf(
  slug: string,
  publication: Publication,
  correction: SnapshotCorrection | undefined,
): TimelineEntry {
  const { sequence, publishedAt, verdict } = publication;
  return {
    key: String(sequence),
    strong: Boolean(correction),
    title: (
      <>
        <a href={`/claims/${slug}/versions/${sequence}`} className="link">
          Version {sequence}
        </a>
        {correction ? `: ${correctionKindLabels[correction.kind].toLowerCase()}` : null}
      </>
    ),
    meta: (
      <>
        <DateTime value={publishedAt} show="minute" />
        {verdict ? ` · ${verdictLabels[verdict]}` : null}
      </>
    ),
    children: correction ? (
      <>
        <p dir="auto" className="whitespace-pre-line text-base">
          {correction.note}
        </p>
        <BeforeAfter before={correction.before} after={correction.after} />
      </>
    ) : null,
  };
}
