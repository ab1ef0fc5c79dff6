import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { AboutRetraction, AskRetraction, Retractions } from '@/lib/schemas/workflow/retraction';

/** What editors can do to take back what readers see. */
export type RetractionActions = {
  ask: Action<z.input<typeof AskRetraction> & { version: number }, ClaimView>;
  confirm: Action<AboutRetraction, ClaimView>;
  withdraw: Action<AboutRetraction, ClaimView>;
};

export type RetractionPartProps = {
  claim: ClaimView;
  me: string;
  retractions: Retractions;
  actions: RetractionActions;
};
