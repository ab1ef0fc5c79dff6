import { Changes } from '@/components/publication/correction/changes';
import { separator } from '@/components/text/dotted';
import { DateTime } from '@/components/ui/date-time';
import { Timeline, type TimelineEntry } from '@/components/ui/timeline';
import { changesIn } from '@/lib/domain/publication/changes';
import {
  correctionKindLabels,
  type Snapshot,
  type SnapshotCorrection,
} from '@/lib/domain/publication/publication';
import { verdictLabels } from '@/lib/domain/review/review';

type Entry = {
  publication: Snapshot['history'][number];
  correction: SnapshotCorrection | undefined;
  kept: boolean;
};

/** Every publication of the claim, newest first, with what was corrected. Each leads to what readers saw then. */
export function PublicHistory({
  slug,
  history,
  corrections,
}: Pick<Snapshot, 'slug' | 'history' | 'corrections'>) {
  const entries = history
    .map((publication) => ({
      publication,
      correction: corrections.find((c) => c.at === publication.publishedAt),
      // A retraction takes back what went before it: no address leads to that any more.
      kept: !history.some((h) => h.state === 'RETRACTED' && h.sequence > publication.sequence),
    }))
    .map((entry) => entryOf(slug, entry))
    .reverse();
  return (
    <>
      <Timeline label="Publications, newest first" entries={entries} />
      {history.length > 1 ? (
        <p className="mt-4 text-sm">
          <a href={`/claims/${slug}/versions`} className="link">
            All versions, and what changed between any two
          </a>
        </p>
      ) : null}
    </>
  );
}

function entryOf(slug: string, { publication, correction, kept }: Entry): TimelineEntry {
  const { sequence, publishedAt, verdict } = publication;
  return {
    key: String(sequence),
    strong: Boolean(correction),
    title: (
      <>
        {kept ? (
          <a href={`/claims/${slug}/versions/${sequence}`} className="link">
            Version {sequence}
          </a>
        ) : (
          <span>Version {sequence}, taken back</span>
        )}
        {correction ? <span>: {correctionKindLabels[correction.kind].toLowerCase()}</span> : null}
      </>
    ),
    meta: (
      <>
        <DateTime value={publishedAt} show="minute" />
        {verdict ? (
          <span>
            {separator}
            {verdictLabels[verdict]}
          </span>
        ) : null}
      </>
    ),
    children: correction ? (
      <>
        <p dir="auto" className="whitespace-pre-line text-base">
          {correction.note}
        </p>
        <Changes changes={changesIn(correction)} />
      </>
    ) : null,
  };
}
