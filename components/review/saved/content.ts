import type { ReviewDraft } from '@/components/review/draft';

/** What is sent of a draft: the fields, and not which version they go on from. */
export const contentOf = ({ over: _, ...fields }: ReviewDraft): string => JSON.stringify(fields);

/** The fields that were sent, or null for what no form of ours wrote. */
export function fieldsIn(content: string, empty: ReviewDraft): ReviewDraft | null {
  const kept = parsed(content);
  return isDraft(kept) ? { ...empty, ...kept } : null;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

function isDraft(value: unknown): value is ReviewDraft {
  if (!isObject(value)) return false;
  const { finding, rationale, explanations, evidence } = value;
  return (
    isObject(finding) &&
    Object.values(finding).every((choice) => typeof choice === 'string') &&
    typeof rationale === 'string' &&
    isObject(explanations) &&
    Object.values(explanations).every((answer) => typeof answer === 'string') &&
    Array.isArray(evidence) &&
    evidence.every(isEvidence)
  );
}

const isEvidence = (piece: unknown): boolean =>
  isObject(piece) &&
  ['key', 'title', 'url', 'excerpt', 'rationale'].every((field) => typeof piece[field] === 'string');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
