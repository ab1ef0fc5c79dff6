import { moveLabels } from '@/lib/domain/workflow/transitions';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { MoveDialog, type ReadersPage } from './dialog';
import { DirectMove } from './direct';
import type { MoveAction } from './use-move';
import { type OfferedMove, onward, whatHappens } from './words';

type MovePanelProps = {
  claim: ClaimView;
  me: string;
  act: MoveAction;
  /** The page that would be published, for whoever may approve or publish. */
  page: ReadersPage | null;
  /** Another form on the page leads on; then no move here is the main one. */
  secondary?: boolean;
};

/** The moves that this person may make, and for the others why not. */
export function MovePanel({ claim, me, act, page, secondary = false }: MovePanelProps) {
  const open = claim.moves.filter((offer) => offer.allowed && offer.move !== 'adjudicate');
  const closed = [
    ...reviewIfClosed(claim),
    ...editIfClosed(claim),
    ...claim.moves.filter((offer) => !offer.allowed).map(named),
  ];
  return (
    <section aria-labelledby="moves-title" className="grid gap-4">
      <h2 id="moves-title" className="text-xl">
        {secondary ? 'What else you can do' : 'What you can do'}
      </h2>
      {open.length > 0 ? (
        <ul className="grid gap-4">
          {inOrder(open).map(({ move }) => (
            <li key={move} className="grid gap-1.5">
              <MoveButton {...{ claim, me, act, page, move, secondary }} />
              <p className="text-sm text-ink-muted">{whatHappens(move, claim)}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {closed.length > 0 ? <Closed entries={closed} /> : null}
    </section>
  );
}

type Offers = ClaimView['moves'];

/** What leads on comes first. */
const inOrder = (offers: Offers) =>
  offers.toSorted((a, b) => Number(onward.includes(b.move)) - Number(onward.includes(a.move)));

function MoveButton({ move, secondary, ...props }: MovePanelProps & { move: OfferedMove }) {
  if (move === 'adjudicate') return null;
  const variant = onward.includes(move) && !secondary ? 'primary' : 'secondary';
  if (move === 'submit') return <DirectMove {...props} move={move} variant={variant} />;
  return (
    <div>
      <MoveDialog {...props} move={move} variant={variant} />
    </div>
  );
}

type ClosedEntry = { name: string; because: readonly string[] };

const named = ({ move, because }: Offers[number]): ClosedEntry => ({ name: moveLabels[move], because });

/** Reviewing is no move, but in a round it is what everybody asks for first. */
function reviewIfClosed({ status, review }: ClaimView): ClosedEntry[] {
  const closed = status === 'IN_REVIEW' && !review.allowed && !review.mine;
  return closed ? [{ name: 'Review', because: review.because }] : [];
}

/** A draft that this person may not change: too few would be left who did not write it. */
const editIfClosed = ({ status, editable }: ClaimView): ClosedEntry[] =>
  status === 'DRAFT' && !editable.allowed ? [{ name: 'Edit', because: editable.because }] : [];

function Closed({ entries }: { entries: readonly ClosedEntry[] }) {
  return (
    <div className="border-t border-rule pt-3">
      <h3 className="font-sans text-sm font-semibold text-ink-muted">Not open to you now</h3>
      <dl className="mt-1.5 grid gap-2.5 text-sm">
        {entries.map(({ name, because }) => (
          <div key={name}>
            <dt className="font-semibold">{name}</dt>
            {because.map((reason) => (
              <dd key={reason} className="text-ink-muted">
                {reason}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
