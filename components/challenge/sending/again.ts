import type { Issue } from '@/lib/domain/result';

/** What a form of readers shows after an attempt that was refused: what was typed, and what is wrong. */
export type Again = {
  typed: Readonly<Record<string, string>>;
  /** What the form carries, where it can be sent again as it is; null where it has to be drawn anew. */
  form: string | null;
  issues: readonly Issue[];
  sentence: string | null;
};

/** What is said of a field. */
export const issueOf = (again: Again | null, name: string): string | undefined =>
  again?.issues.find(({ path }) => path === name)?.message;
