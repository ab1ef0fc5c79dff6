import type { ClaimFacts } from '@/lib/domain/claim/facts';
import type { PolicyGate } from '@/lib/domain/claim/gate';
import { whyNot } from '@/lib/domain/workflow/needs';
import type { Need } from '@/lib/domain/workflow/transitions';

/** What nobody can let a claim pass, in the words that are said where one more passage would be published. */
const hard: readonly [Need, string | null][] = [
  [
    'standing',
    'A passage that readers see does not stand in its article as it did. Reopen the claim, and confirm the passage, place it anew or remove it.',
  ],
  ['attributed', null],
  [
    'termsHold',
    'An anonymous source of this claim stands on the record, or without the reason for which it is not named. Reopen the claim and put it right.',
  ],
  [
    'onRecord',
    'An attribution is off the record. That can never be published: refuse this, or reopen the claim and remove it.',
  ],
  ['copiesHold', null],
  ['noBlockingComment', null],
];

/**
 * What keeps a published claim from being published with one more passage: every gate that it fails now, but those that two
 * editors let its last publication pass, as its readers are told.
 */
export function gatesAgainst(claim: ClaimFacts, letPass: readonly PolicyGate[]): string[] {
  const failed = claim.gates.filter(({ gate, passed }) => !passed && !letPass.includes(gate));
  return [
    ...hard.flatMap(([need, words]) => {
      const reasons = whyNot(claim, need);
      return reasons.length > 0 && words !== null ? [words] : reasons;
    }),
    ...failed.map(({ why, remedy }) => (remedy === null ? why : `${why} ${remedy}`)),
  ];
}
