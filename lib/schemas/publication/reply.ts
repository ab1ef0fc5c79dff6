import { z } from 'zod';
import { replyOutcomes } from '@/lib/domain/claim/reply';
import { PublicSourceRef } from './refs';

export const PublicReply = z
  .object({
    whom: z.string(),
    source: PublicSourceRef.nullable(),
    how: z.string(),
    askedAt: z.string(),
    deadline: z.string(),
    outcome: z.enum(replyOutcomes).describe('PENDING: no answer had come when this was published.'),
    outcomeAt: z.string().nullable(),
    reply: z.string().nullable(),
  })
  .meta({ id: 'PublicReply' });
