import type { CommentSubject } from '@/lib/domain/comment/comment';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { CommentView } from '@/lib/schemas/comment';

/** A thing of a claim that comments can be about, as a page calls it. */
export type CommentedThing = {
  subject: CommentSubject;
  id: string | null;
  /** "On a passage"; before its own words, where it has some. */
  label: string;
  words: string | null;
};

/** Everything in a claim that this person can comment on, the claim itself first. */
export const thingsIn = ({ appearances, evidence, rounds }: ClaimView): CommentedThing[] => [
  theClaim,
  ...appearances.map(({ id, passage }) => ({
    ...{ subject: 'PASSAGE' as const, id, label: 'On a passage', words: inShort(passage.exact) },
  })),
  ...evidence.map((link) => ({
    ...{
      subject: 'EVIDENCE' as const,
      id: link.id,
      label: 'On evidence',
      words: inShort(link.evidence.title),
    },
  })),
  ...rounds
    .filter(({ state }) => state === 'CONCLUDED')
    .flatMap(({ sequence, reviews }) =>
      reviews.map(({ id, reviewer, mine }) => ({
        ...{ subject: 'REVIEW' as const, id, words: mine ? 'yours' : (reviewer?.name ?? null) },
        label: `On a review of round ${sequence}`,
      })),
    ),
];

const theClaim: CommentedThing = { subject: 'CLAIM', id: null, label: 'On the claim', words: null };

/** What a comment is about. A draft may have lost it since. */
export const thingOf = (
  things: readonly CommentedThing[],
  { subject, subjectId }: Pick<CommentView, 'subject' | 'subjectId'>,
): CommentedThing =>
  things.find((thing) => thing.subject === subject && thing.id === subjectId) ?? {
    ...{ subject, id: subjectId, label: lost[subject], words: null },
  };

const lost: Record<CommentSubject, string> = {
  CLAIM: 'On the claim',
  PASSAGE: 'On a passage that the claim has no more',
  EVIDENCE: 'On evidence that the claim has no more',
  REVIEW: 'On a review',
};

/** The beginning of a text, for a line. */
const inShort = (text: string): string =>
  text.length > 80 ? `${text.slice(0, 80).replace(/\s+\S*$/u, '')}…` : text;
