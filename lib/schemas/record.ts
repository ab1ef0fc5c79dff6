import { z } from 'zod';
import { Id, Instant, Paging, PersonRef, page } from './primitives';

export const ListAudit = Paging.extend({ subjectId: Id.optional() });
export type ListAudit = z.infer<typeof ListAudit>;

/** What happened, who did it and to what; never the words of unpublished work. */
export const AuditEntry = z
  .object({
    sequence: z.number().int(),
    at: Instant,
    actor: PersonRef.nullable(),
    verb: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    title: z
      .string()
      .nullable()
      .describe(
        'What the thing, or the claim that it is part of, is called in public; null where it is not public.',
      ),
    from: z.string().nullable(),
    to: z.string().nullable(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;
export const AuditPage = page(AuditEntry, 'AuditPage');

/** Whether the chain of hashes is whole, and where it breaks if it does not. */
export const AuditCheck = z
  .object({ events: z.number().int(), whole: z.boolean(), brokenAt: z.number().int().nullable() })
  .meta({ id: 'AuditCheck' });
export type AuditCheck = z.infer<typeof AuditCheck>;
