import { isolated } from '@/lib/domain/text/isolating';

/** What came of a look at the file of a capture: it still matches its hash, it doesn’t, or it could not be read. */
export const verifications = ['VERIFIED', 'MISMATCH', 'FAILED'] as const;
export type Verification = (typeof verifications)[number];

/** How the copy stands that a publication would name of a piece of evidence. UNDER_WAY: it is still being made. */
export type CopyStanding = Verification | 'UNDER_WAY';

/** Of one piece of evidence, by its title. Evidence that no copy was taken of has none. */
export type CopyFacts = { title: string; stands: CopyStanding };

/** What bytes that were read say of the capture whose hash this is; null for a file that could not be read. */
export function outcomeOf(sha256: string, found: string | null): Verification {
  if (found === null) return 'FAILED';
  return found === sha256 ? 'VERIFIED' : 'MISMATCH';
}

/** Why a publication can’t name these copies, a sentence for each that doesn’t hold; nothing where all do. */
export const copyProblems = (copies: readonly CopyFacts[]): string[] =>
  copies.flatMap(({ title, stands }) => (stands === 'VERIFIED' ? [] : [sentences[stands](title)]));

const sentences: Record<Exclude<CopyStanding, 'VERIFIED'>, (title: string) => string> = {
  MISMATCH: (title) =>
    `The kept copy of “${isolated(title)}” doesn’t match its hash any more. Have its file restored, or send the claim back and take another copy.`,
  FAILED: (title) =>
    `The kept copy of “${isolated(title)}” could not be read. Try again; if it stays so, have its file restored.`,
  UNDER_WAY: (title) => `A copy of “${isolated(title)}” is being made. Approve the claim once that is done.`,
};
