import type { ClaimFacts } from '@/lib/domain/claim/facts';
import type { HardGate, Weighed } from '@/lib/domain/claim/gate';
import { whyNot } from '../needs';
import { isOverridden } from '../overriding';
import type { Need } from '../transitions';

/** A gate as the desk sees it before approval. Hard ones can be overridden by nobody. */
export type Listed = Weighed & { hard: boolean; overridden: boolean };

/** Every gate of a claim that was reviewed, in their order; none where they are not weighed yet. */
export function listedGates(claim: ClaimFacts): Listed[] {
  if (claim.gates.length === 0) return [];
  const policy = claim.gates.map((weighed) => {
    const overridden = !weighed.passed && isOverridden(claim, weighed.gate);
    return { ...weighed, hard: false, overridden };
  });
  const hard = hardOnes.map(([gate, need, why]) => ({
    ...hardGate(claim, gate, need, why),
    hard: true,
    overridden: false,
  }));
  return [...policy, ...hard];
}

/** The needs of a move that rule 4 calls gates. Why they don’t hold says what to do as well. */
const hardOnes: readonly [HardGate, Need, string][] = [
  ['PASSAGES_STAND', 'standing', 'Every passage stands in the newest version of its article.'],
  ['ON_RECORD', 'onRecord', 'No attribution is off the record.'],
  [
    'COPIES_HOLD',
    'copiesHold',
    'Every copy matched its hash when it was last looked at. Approving looks again.',
  ],
  ['NO_BLOCKING_COMMENT', 'noBlockingComment', 'Whatever the claim was to wait for is settled.'],
];

function hardGate(claim: ClaimFacts, gate: HardGate, need: Need, holds: string): Weighed {
  const problems = whyNot(claim, need);
  const passed = problems.length === 0;
  return { gate, passed, why: passed ? holds : problems.join(' '), remedy: null };
}
