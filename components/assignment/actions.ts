import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import type {
  AssignClaim,
  AssignmentList,
  ChangeAssignment,
  SetDue,
  TakeClaim,
} from '@/lib/schemas/assignment';

/** What a claim's page does about who has it. */
export type AssignmentActions = {
  assign: Action<z.input<typeof AssignClaim>, AssignmentList>;
  take: Action<z.input<typeof TakeClaim>, AssignmentList>;
  change: Action<z.input<typeof ChangeAssignment>, AssignmentList>;
  due: Action<z.input<typeof SetDue>, AssignmentList>;
};
