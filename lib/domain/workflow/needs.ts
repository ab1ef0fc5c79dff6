import { type ClaimFacts, isAnchored } from '@/lib/domain/claim/facts';
import { isSummarised } from '@/lib/domain/claim/summary';
import { copyProblems } from '@/lib/domain/evidence/verification';
import { failedGates } from './overriding';
import { ifSubmitted } from './people';
import type { Need, Rule } from './transitions';

/** What the claim itself still lacks before a move, whoever makes it. */
export const claimReasons = (claim: ClaimFacts, rule: Rule): string[] =>
  (rule.needs ?? []).flatMap((need) => whyNot(claim, need));

/** What a claim lacks of one need, in sentences; nothing where it holds. */
export function whyNot(claim: ClaimFacts, need: Need): string[] {
  const { holds, otherwise } = needReasons[need];
  if (holds(claim)) return [];
  return [typeof otherwise === 'string' ? otherwise : otherwise(claim)].flat();
}

type NeedReason = {
  holds: (claim: ClaimFacts) => boolean;
  otherwise: string | ((claim: ClaimFacts) => string | string[]);
};

const needReasons: Record<Need, NeedReason> = {
  anchored: {
    holds: (c) => c.appearances.some(isAnchored),
    otherwise:
      'Link the claim to a passage of an article first, and confirm a passage whose text has changed.',
  },
  standing: {
    holds: (c) => c.appearances.length > 0 && c.appearances.every(isAnchored),
    otherwise:
      'The article has changed, and a passage does not stand in it as it did. Send the claim back; in the draft, confirm the passage, place it anew or remove it.',
  },
  attributed: {
    holds: (c) => c.appearances.length > 0 && c.appearances.every((a) => a.attributions > 0),
    otherwise: 'Say for every passage who makes the claim there. The article’s own voice counts.',
  },
  termsHold: {
    holds: (c) => c.appearances.every((a) => !a.termsContradict),
    otherwise:
      'An anonymous source stands on the record, or without the reason for which it is not named. In the draft, put it on background and say why.',
  },
  summarised: {
    holds: isSummarised,
    otherwise: 'Readers need an answer first: write “In short”, two or three sentences.',
  },
  enoughPeople: {
    holds: (c) => ifSubmitted(c).refused.length === 0,
    otherwise: (c) => ifSubmitted(c).refused.join(' '),
  },
  onRecord: {
    holds: (c) => c.appearances.every((a) => !a.offRecord),
    otherwise:
      'An attribution is off the record. That can never be published: send the claim back and remove it.',
  },
  copiesHold: {
    holds: (c) => copyProblems(c.copies).length === 0,
    otherwise: (c) => copyProblems(c.copies).join(' '),
  },
  noBlockingComment: {
    holds: (c) => !c.blocked,
    otherwise:
      'A blocking comment is open. Who wrote it, or an editor who had no hand in the claim, resolves it first.',
  },
  gatesPass: {
    holds: (c) => failedGates(c).length === 0,
    otherwise: (c) => failedGates(c).map(({ why, remedy }) => `${why} ${remedy}`),
  },
  unchanged: {
    holds: (c) => c.unchanged,
    otherwise: 'The content is not what was approved. Send the claim back.',
  },
  unpublished: {
    holds: (c) => !c.live,
    otherwise: 'Readers still see this claim. Publish it again, then retract it.',
  },
};
