import type { Issue } from '@/lib/domain/result';

/** What a form in front of the desk shows after an attempt. What was typed stands in it again; a password never does. */
export type GateState = { sentence: string | null; issues: Issue[]; typed: { name: string; email: string } };

export const untouched: GateState = { sentence: null, issues: [], typed: { name: '', email: '' } };
