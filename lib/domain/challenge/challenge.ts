/** What readers send: an objection to a published claim, or a claim that they ask to have checked. */
export const reportKinds = ['CHALLENGE', 'TIP'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** How far the desk is with it. */
export const reportStates = ['RECEIVED', 'EXAMINED', 'UPHELD', 'DECLINED', 'SPAM'] as const;
export type ReportState = (typeof reportStates)[number];

/** What of a published claim can be wrong. */
export const challengedParts = ['STATEMENT', 'PASSAGE', 'VERDICT', 'EVIDENCE', 'OTHER'] as const;
export type ChallengedPart = (typeof challengedParts)[number];

export const challengedPartLabels: Record<ChallengedPart, string> = {
  STATEMENT: 'The statement',
  PASSAGE: 'The passage or its source',
  VERDICT: 'The verdict or its reasons',
  EVIDENCE: 'The evidence',
  OTHER: 'Something else',
};

/** As a stored row has it; what is none of them is something else. */
export const challengedPart = (stored: string | null): ChallengedPart | null =>
  stored === null ? null : (challengedParts.find((part) => part === stored) ?? 'OTHER');

/** How long the words may be, in characters. */
export const WORDS = { fewest: 20, most: 2000 } as const;

/** What senders are told of a state. Who sent spam is told no more than that it came. */
export const toldState = (state: ReportState): Exclude<ReportState, 'SPAM'> =>
  state === 'SPAM' ? 'RECEIVED' : state;

/** Whether somebody on the desk still has to decide on it. */
export const isOpen = (state: ReportState): boolean => state === 'RECEIVED' || state === 'EXAMINED';

const WHY = '\n\nWhy it matters: ';

/** A tip as it is kept: the claim in its sender’s words and, where they say so, why it matters. */
export const tipWords = (claim: string, why: string | null): string => (why ? `${claim}${WHY}${why}` : claim);

/** Both again. */
export function tipParts(words: string): { claim: string; why: string | null } {
  const at = words.lastIndexOf(WHY);
  return at < 0
    ? { claim: words, why: null }
    : { claim: words.slice(0, at), why: words.slice(at + WHY.length) };
}
