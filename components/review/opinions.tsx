import { OnScale, ScaleName } from '@/components/review/finding/scale';
import { type Column, Table } from '@/components/ui/table';
import { changedScales, type Scale, spreadOf } from '@/lib/domain/review/differences';
import type { ReviewView } from '@/lib/schemas/claim/rounds';
import type { ReviewPageView } from '@/lib/schemas/review/reading';
import { ReviewCard } from './card';

/** A sealed opinion and what its writer said later, side by side, with what changed. */
export function Opinions({
  first,
  amendments,
  label,
}: Pick<ReviewPageView, 'first' | 'amendments' | 'label'>) {
  const opinions = [first, ...amendments];
  const whose = first.mine ? 'You' : (label ?? 'The reviewer');
  return (
    <div className="grid gap-6">
      {amendments.length > 0 ? <Changes opinions={opinions} /> : null}
      <div className="grid gap-3 [grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr))]">
        {opinions.map((review, at) => (
          <ReviewCard key={review.id} review={review} by={`${whose}: ${titleOf(at).toLowerCase()}`} />
        ))}
      </div>
    </div>
  );
}

type Row = ReturnType<typeof spreadOf>[number];

function Changes({ opinions }: { opinions: readonly ReviewView[] }) {
  // One person may change their mind by any step: it is a difference, and no disagreement.
  const rows: Row[] = spreadOf(opinions.map(({ finding }) => finding)).map(({ scale, spread }) => ({
    scale,
    spread: spread === 'EQUAL' ? 'EQUAL' : 'NEAR',
  }));
  const columns: Column<Row>[] = [
    { key: 'scale', header: 'Scale', primary: true, cell: (row) => <ScaleName {...row} /> },
    ...opinions.map((review, at) => ({
      key: review.id,
      header: titleOf(at),
      cell: ({ scale }: Row) => <Marked opinions={opinions} at={at} scale={scale} />,
    })),
  ];
  return (
    <Table
      caption="What was sealed, and what was said later"
      columns={columns}
      rows={rows}
      rowKey={({ scale }) => scale}
    />
  );
}

function Marked({ opinions, at, scale }: { opinions: readonly ReviewView[]; at: number; scale: Scale }) {
  const [review, before] = [opinions[at], opinions[at - 1]];
  if (!review) return null;
  const changed = before !== undefined && changedScales(before.finding, review.finding).includes(scale);
  return (
    <span className="flex flex-wrap items-center gap-2">
      <OnScale finding={review.finding} scale={scale} />
      {changed ? <span className="text-ink-muted">changed</span> : null}
    </span>
  );
}

const titleOf = (at: number): string => {
  if (at === 0) return 'Sealed opinion';
  return at === 1 ? 'Later opinion' : `Later opinion ${at}`;
};
