'use client';

import type { KeyAct } from '@/components/ui/keys/acts';
import { useKeys } from '@/components/ui/keys/use-keys';
import { type ClaimKind, isCheckable } from '@/lib/domain/claim/claim';
import { type Verdict, verdictLabels, verdicts } from '@/lib/domain/review/review';

export type ReviewKeys = {
  kind: ClaimKind;
  idPrefix: string;
  /** What the form is called in the list of keys. */
  title: string;
};

/** The keys of a review, or a decision, while it is written, where it has the page to itself. */
export function useReviewKeys(writing: ReviewKeys, on: boolean): void {
  const { kind, idPrefix } = writing;
  const to = (name: string) => () => enterField(document.getElementById(`${idPrefix}-${name}`));
  const checkable: KeyAct[] = [
    ...verdicts.map((verdict, at) => ({
      keys: [`${at + 1}`],
      does: `Verdict “${verdictLabels[verdict]}”`,
      run: () => choose(idPrefix, verdict),
    })),
    { keys: ['v'], does: 'To the verdict', run: to('verdict') },
    { keys: ['c'], does: 'To the credibility', run: to('credibility') },
  ];
  const acts: KeyAct[] = [
    ...(isCheckable(kind) ? checkable : []),
    ...(kind === 'PREDICTION' ? [{ keys: ['l'], does: 'To the likelihood', run: to('likelihood') }] : []),
    { keys: ['f'], does: 'To the confidence', run: to('confidence') },
    { keys: ['r'], does: 'To the rationale', run: to('rationale') },
  ];
  useKeys(writing.title, acts, on);
}

/** The key that adds a piece of evidence, where a form has room for some. */
export const useEvidenceKey = (idPrefix: string, on: boolean): void =>
  useKeys(
    'Evidence',
    [
      {
        keys: ['e'],
        does: 'Add evidence',
        run: () => document.getElementById(addEvidenceId(idPrefix))?.click(),
      },
    ],
    on,
  );

/** The id of the button that adds a piece of evidence. */
export const addEvidenceId = (idPrefix: string): string => `${idPrefix}-add-evidence`;

/** Chooses as a press on it does, so that whatever hears of a press hears of the key too. */
function choose(idPrefix: string, verdict: Verdict): void {
  const group = document.getElementById(`${idPrefix}-verdict`);
  const choice = group?.querySelector<HTMLElement>(`[value="${verdict}"]`);
  choice?.click();
  choice?.focus();
}

/** A field takes the focus; of a group of choices the one that is chosen, or else the first. */
function enterField(field: HTMLElement | null): void {
  const choice =
    field?.querySelector<HTMLElement>('input:checked') ?? field?.querySelector<HTMLElement>('input');
  (choice ?? field)?.focus();
}
