import type { z } from 'zod';
import type { Issue } from '@/lib/domain/result';
import { unknownFieldsOf } from '@/lib/schemas/given';

/** How much that is wrong is told at once. */
const TOLD = 100;

/** What a schema says against an input, with paths as forms name their fields; each unknown field by its own path. */
export const issuesOf = (error: z.ZodError): Issue[] =>
  error.issues.slice(0, TOLD).flatMap((issue) => {
    const unknown = unknownFieldsOf(issue);
    if (unknown.length === 0) return [{ path: pathOf(issue.path), message: issue.message }];
    return unknown.map(({ key, message }) => ({ path: pathOf([...issue.path, key]), message }));
  });

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.');
