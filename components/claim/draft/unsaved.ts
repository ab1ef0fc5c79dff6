import { attributionKey } from '@/components/attribution/draft';
import { editKey } from '@/components/claim/form/draft';
import { evidenceKey } from '@/components/evidence/draft';
import { type KeptDraft, keptDrafts } from '@/components/form/draft/kept';

type Changed = { id: string; appearances: readonly { id: string }[] };

/** Whether a kept draft changes this claim: its words, its evidence, or who says so in one of its passages. */
export const isChangeOf = (claim: Changed, { key }: Pick<KeptDraft, 'key'>): boolean =>
  key === editKey(claim) ||
  key === evidenceKey(claim) ||
  claim.appearances.some(({ id }) => key.startsWith(attributionKey(id, '')));

/** Whether a form of this claim holds something that its reader, here in this tab, has not saved. */
export const hasUnsaved = (claim: Changed, now: number): boolean =>
  keptDrafts(now).some((draft) => draft.here && isChangeOf(claim, draft));

/** What its writer is told who would submit the claim without it. */
export const UNSAVED = 'You have unsaved changes: save or discard them first.';
