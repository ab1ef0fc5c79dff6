import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import type { PublishedNotice } from '@/lib/domain/publication/notice';

type Rippled = Exclude<PublishedNotice, { kind: 'ARTICLE_CHANGED' }>;

/** What a claim rests on became another since it was published: what an editor tells readers of that. */
export function RippleNotice({ notice: { kind, says, sentence, at } }: { notice: Rippled }) {
  return (
    <Notice tone="warning" label={null} title={titles[kind]}>
      <p className="measure">
        <bdi>{says}</bdi>
      </p>
      {sentence ? (
        <p dir="auto" className="measure font-serif text-base whitespace-pre-line">
          {sentence}
        </p>
      ) : null}
      <p>
        Added by an editor on <DateTime value={at} />. What stands below is as it was published.
      </p>
    </Notice>
  );
}

const titles: Record<Rippled['kind'], string> = {
  EVIDENCE_RETRACTED: 'Evidence for this page changed',
  EVIDENCE_CHALLENGED: 'Evidence for this page is in question',
  CAPTURE_MISMATCH: 'A copy that we keep is damaged',
  SOURCE_DOWNGRADED: 'We judge a source of this page otherwise',
  SOURCE_MERGED: 'We know more of the sources of this page',
  SOURCE_UNMERGED: 'We know more of the sources of this page',
  LINEAGE_CHANGED: 'We know more of where this comes from',
};
