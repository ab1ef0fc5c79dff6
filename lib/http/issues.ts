import type { z } from 'zod';
import type { Issue } from '@/lib/domain/result';

/** What a schema says against an input, with paths as forms name their fields. */
export const issuesOf = (error: z.ZodError): Issue[] =>
  error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
