import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import type { AboutOverride, AskOverride } from '@/lib/schemas/claim/gates';
import type { ClaimView } from '@/lib/schemas/claim/view';

/** What editors can do about a gate that a claim fails. */
export type GateActions = {
  ask: Action<Omit<z.input<typeof AskOverride>, 'version'> & { version: number }, ClaimView>;
  confirm: Action<AboutOverride, ClaimView>;
  withdraw: Action<AboutOverride, ClaimView>;
};

export type GatePartProps = { claim: ClaimView; me: string; actions: GateActions };
