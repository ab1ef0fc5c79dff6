import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { correctionKindLabels, type Snapshot } from '@/lib/domain/publication/publication';

/** Says under the headline how the claim was last changed since readers first saw it. A tombstone has its own notice. */
export function PublicCorrected({ snapshot: { state, corrections } }: { snapshot: Snapshot }) {
  const newest = corrections.findLast(({ kind }) => kind !== 'RETRACTION');
  if (state === 'RETRACTED' || !newest) return null;
  return (
    <Notice
      className="mt-6"
      label={null}
      title={
        <>
          {correctionKindLabels[newest.kind]}, <DateTime value={newest.at} />
        </>
      }
    >
      <p dir="auto" className="measure font-serif text-base whitespace-pre-line wrap-anywhere">
        {newest.note}
      </p>
      <p>
        <a href="#history" className="link">
          History and corrections
        </a>
      </p>
    </Notice>
  );
}
