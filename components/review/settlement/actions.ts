import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import type { SettleClaim, SettlementList, WithdrawSettlement } from '@/lib/schemas/review/settlement';

/** What an editor can do about what a claim turned out to be. */
export type SettlementActions = {
  settle: Action<z.input<typeof SettleClaim>, SettlementList>;
  withdraw: Action<WithdrawSettlement, SettlementList>;
};

export type SettlementProps = { settlements: SettlementList; me: string; actions: SettlementActions };
