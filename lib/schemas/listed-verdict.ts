import { z } from 'zod';
import { verdicts } from '@/lib/domain/review/review';

/** What lists say of a result. */
export const ListedVerdict = z
  .enum(verdicts)
  .nullable()
  .describe('What it was found to be; null until a review has a result, and where that is behind it.');
