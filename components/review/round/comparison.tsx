import { OnScale, ScaleName } from '@/components/review/finding/scale';
import { type Column, Table } from '@/components/ui/table';
import { type Scale, type Spread, spreadOf } from '@/lib/domain/review/differences';
import type { ReviewView } from '@/lib/schemas/claim/rounds';
import { firstOpinions } from './named';

type Row = { scale: Scale; spread: Spread };

/** First opinions side by side, scale by scale, with where they differ. Draws nothing where there is one. */
export function Comparison({ reviews }: { reviews: readonly ReviewView[] }) {
  const opinions = firstOpinions(reviews);
  if (opinions.length < 2) return null;
  const columns: Column<Row>[] = [
    { key: 'scale', header: 'Scale', primary: true, cell: (row) => <ScaleName {...row} /> },
    ...opinions.map(({ review, name }) => ({
      key: review.id,
      header: name,
      cell: ({ scale }: Row) => <OnScale finding={review.finding} scale={scale} />,
    })),
  ];
  return (
    <Table
      caption="The findings side by side"
      columns={columns}
      rows={spreadOf(opinions.map(({ review }) => review.finding))}
      rowKey={({ scale }) => scale}
    />
  );
}
