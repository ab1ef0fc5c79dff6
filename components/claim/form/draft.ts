import type { ClaimKind, Comparator, Quantity, Risk } from '@/lib/domain/claim/claim';
import { readTyped } from '@/lib/domain/text/digits';
import type { DraftClaimInput } from '@/lib/schemas/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';

export type QuantityDraft = { comparator: Comparator; low: string; high: string; unit: string; asOf: string };

/** What a claim says while it is being written: text as typed. Survives JSON. */
export type ClaimDraft = {
  statement: string;
  kind: ClaimKind | '';
  /** Kept while another kind is chosen, so that a change of mind costs nothing; sent for a quantity alone. */
  quantity: QuantityDraft;
  place: string;
  language: string;
  risk: Risk;
  tags: string[];
  wouldChange: string;
  accuses: string;
};

export const emptyClaim = (language: string): ClaimDraft => ({
  statement: '',
  kind: '',
  quantity: { comparator: 'EQ', low: '', high: '', unit: '', asOf: '' },
  place: '',
  language,
  risk: 'NORMAL',
  tags: [],
  wouldChange: '',
  accuses: '',
});

/** For editing what is stored. */
export function claimDraft(view: ClaimView): ClaimDraft {
  const { statement, kind, language, risk, tags, quantity } = view;
  return {
    ...{ statement, kind, language, risk, tags },
    quantity: quantity ? quantityDraft(quantity) : emptyClaim(language).quantity,
    place: view.place ?? '',
    wouldChange: view.wouldChange ?? '',
    accuses: view.accuses ?? '',
  };
}

/** A quantity as its fields hold it. */
export const quantityDraft = ({ comparator, low, high, unit, asOf }: Quantity): QuantityDraft => ({
  ...{ comparator, unit },
  low: String(low),
  high: high === null ? '' : String(high),
  asOf: asOf ?? '',
});

type Content = Omit<DraftClaimInput, 'appearance'>;

/** As the schemas parse it. A kind that was not chosen is sent as it is: the schema refuses it with the right words. */
export function claimContent({ quantity, ...draft }: ClaimDraft): Content {
  if (draft.kind !== 'QUANTITATIVE') return { ...draft, quantity: null } as Content;
  const { comparator, low, high, unit, asOf } = quantity;
  const top = comparator === 'RANGE' ? (asNumber(high) ?? null) : null;
  return { ...draft, quantity: { comparator, low: asNumber(low), high: top, unit, asOf } } as Content;
}

/** Blank is undefined; what is no number is left for the schema to refuse. */
function asNumber(typed: string): number | string | undefined {
  if (typed.trim() === '') return undefined;
  return readTyped(typed) ?? typed;
}

/** Where changes of a claim are kept while they are being written. */
export const editKey = ({ id }: { id: string }) => `claim:${id}`;
