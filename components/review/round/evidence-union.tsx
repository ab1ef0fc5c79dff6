import { Badge } from '@/components/ui/badge';
import { type Column, Table } from '@/components/ui/table';
import { evidenceStanceLabels, evidenceTypeLabels, strengthLabels } from '@/lib/domain/evidence/evidence';
import { evidenceUnion, isContested } from '@/lib/domain/review/differences';
import type { ReviewView } from '@/lib/schemas/claim/rounds';
import type { EvidenceLinkView } from '@/lib/schemas/evidence';
import { firstOpinions } from './named';

type Piece = EvidenceLinkView[];
type EvidenceUnionProps = { reviews: readonly ReviewView[]; evidence: readonly EvidenceLinkView[] };

/** All evidence there is, each piece once, with what each reviewer who brought it held it to do. */
export function EvidenceUnion({ reviews, evidence }: EvidenceUnionProps) {
  const pieces = evidenceUnion(evidence);
  if (pieces.length === 0) return null;
  const columns: Column<Piece>[] = [
    { key: 'piece', header: 'Evidence', primary: true, cell: (piece) => <Title piece={piece} /> },
    { key: 'claim', header: 'With the claim', cell: (piece) => <Held links={ofDesk(piece, reviews)} /> },
    ...firstOpinions(reviews).map(({ review, name }) => ({
      key: review.id,
      header: name,
      cell: (piece: Piece) => <Held links={piece.filter(({ reviewId }) => reviewId === review.id)} />,
    })),
  ];
  return (
    <Table
      caption="The evidence, and who brought it"
      columns={columns}
      rows={pieces}
      rowKey={([first]) => first?.id ?? ''}
    />
  );
}

/** What stood there before, also out of an earlier round. */
const ofDesk = (piece: Piece, reviews: readonly ReviewView[]): Piece =>
  piece.filter(({ reviewId }) => !reviews.some(({ id }) => id === reviewId));

function Title({ piece }: { piece: Piece }) {
  const [first] = piece;
  if (!first) return null;
  return (
    <span className="grid gap-1">
      <bdi className="font-serif font-semibold wrap-anywhere">{first.evidence.title}</bdi>
      <span className="flex flex-wrap items-center gap-2 text-ink-muted">
        <span>{evidenceTypeLabels[first.evidence.type]}</span>
        {isContested(piece) ? <Badge tone="warning">Read differently</Badge> : null}
      </span>
    </span>
  );
}

function Held({ links }: { links: Piece }) {
  if (links.length === 0)
    return (
      <span className="text-ink-muted">
        <span aria-hidden="true">–</span>
        <span className="sr-only">Not brought</span>
      </span>
    );
  return (
    <span className="grid gap-1">
      {links.map(({ id, stance, strength }) => (
        <span key={id}>
          {evidenceStanceLabels[stance]}, {strengthLabels[strength].toLowerCase()}
        </span>
      ))}
    </span>
  );
}
