import type { z } from 'zod';
import { emptyFinding, type FindingDraft, findingInput } from '@/components/review/finding/draft';
import type { ClaimKind } from '@/lib/domain/claim/claim';
import type { Issue } from '@/lib/domain/result';
import {
  type Choices,
  contradictionsIn,
  opinionProblems,
  questionOf,
  type ScalePair,
} from '@/lib/domain/review/contradictions';
import { credibilities, type Finding } from '@/lib/domain/review/review';
import type { ExplanationView } from '@/lib/schemas/claim/rounds';
import type { OpinionInput } from '@/lib/schemas/review';

/** A finding with its reasons while they are being written. Survives JSON. */
export type OpinionDraft = {
  finding: FindingDraft;
  rationale: string;
  /** Also what was answered before a scale was chosen anew: it may be asked again. */
  explanations: Partial<Record<ScalePair, string>>;
};

export const emptyOpinion = (kind: ClaimKind): OpinionDraft => ({
  finding: emptyFinding(kind),
  rationale: '',
  explanations: {},
});

/** What these choices are asked about, with what was answered so far. */
export function questionsOf(kind: ClaimKind, { finding, explanations }: OpinionDraft): ExplanationView[] {
  const found = choicesIn(finding);
  return contradictionsIn(kind, found).map((pair) => ({
    pair,
    question: questionOf(pair, found),
    answer: explanations[pair] ?? '',
  }));
}

function choicesIn({ verdict, credibility, confidence, likelihood }: FindingDraft): Choices {
  return {
    verdict: verdict || null,
    credibility: credibilities.find((c) => `${c}` === credibility) ?? null,
    confidence: confidence || null,
    likelihood: likelihood || null,
  };
}

/** As `OpinionInput` parses it: answers go with what is asked, and with nothing else. */
export const opinionInput = (kind: ClaimKind, draft: OpinionDraft) => ({
  ...findingInput(draft.finding),
  rationale: draft.rationale,
  explanations: Object.fromEntries(questionsOf(kind, draft).map(({ pair, answer }) => [pair, answer])),
});

type OpinionSchema = z.ZodType<Finding & Pick<z.output<typeof OpinionInput>, 'explanations'>>;

/** The finding in what would be sent, or what the server would refuse of it as far as that can be told here. */
export function checked(
  schema: OpinionSchema,
  kind: ClaimKind,
  input: unknown,
): { finding: Finding | null; issues: Issue[] } {
  const { success, data, error } = schema.safeParse(input);
  if (!success)
    return {
      finding: null,
      issues: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
    };
  const issues = opinionProblems(kind, data, data.explanations);
  return issues.length > 0 ? { finding: null, issues } : { finding: data, issues: [] };
}
