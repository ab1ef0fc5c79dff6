import type { RelationJudgement, RelationType } from '@/lib/domain/claim/relation';

/** What a claim does to another, and what another does to it. */
export const relationWords: Record<RelationType, { from: string; to: string }> = {
  CONTRADICTS: { from: 'Contradicts', to: 'Contradicts' },
  SUPPORTS: { from: 'Supports', to: 'Is supported by' },
  REPEATS: { from: 'Repeats', to: 'Is repeated by' },
  REFINES: { from: 'Says more exactly than', to: 'Is said more exactly by' },
};

export const judgementWords: Record<RelationJudgement, { label: string; description: string }> = {
  SAME: { label: 'They contradict each other', description: 'One thing, and both can’t hold.' },
  RELATED: { label: 'Both can hold', description: 'Of one thing, but of other times, places or parts.' },
  DIFFERENT: { label: 'Two different things', description: 'They only sound alike.' },
};
