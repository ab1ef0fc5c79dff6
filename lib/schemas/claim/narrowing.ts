import { z } from 'zod';
import { dueFilters } from '@/lib/domain/assignment/due';
import { claimKinds, risks, statuses } from '@/lib/domain/claim/claim';
import { claimOrders } from '@/lib/domain/claim/order';
import { given } from '@/lib/schemas/given';
import { Id, Language, withoutNul } from '@/lib/schemas/primitives';

/** What narrows and sorts every list of claims on the desk. */
export const NarrowClaims = given({
  status: z.enum(statuses).optional(),
  kind: z.enum(claimKinds).optional(),
  risk: z.enum(risks).optional(),
  tag: withoutNul(z.string().max(60)).optional(),
  articleId: Id.optional(),
  sourceId: Id.optional().describe('One that they name, as speaker, outlet or by their evidence.'),
  language: Language.optional(),
  due: z.enum(dueFilters).optional().describe('On the newsroom’s clock; a week is Monday to Sunday.'),
  assignee: Id.optional().describe('`me`, `nobody`, or the id of a person.'),
  sort: z.enum(claimOrders).optional(),
});
export type NarrowClaims = z.infer<typeof NarrowClaims>;
