import { z } from 'zod';

/** What a person should know before an act that they may do. */
export const Warns = z
  .array(z.string())
  .describe('What to know before it, one sentence each: who will then be left for the duties that follow.');
