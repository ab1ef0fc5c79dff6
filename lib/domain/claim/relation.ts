export const relationTypes = ['CONTRADICTS', 'SUPPORTS', 'REPEATS', 'REFINES'] as const;
export type RelationType = (typeof relationTypes)[number];

/** Of a suggestion: that it is one; that both belong together otherwise; that they are of two things. */
export const relationJudgements = ['SAME', 'RELATED', 'DIFFERENT'] as const;
export type RelationJudgement = (typeof relationJudgements)[number];

/** A relation from one claim to another as it is stored. Contradicting has no direction: between two there is one. */
export const pairOf = (type: RelationType, from: string, to: string): { oneId: string; otherId: string } =>
  type === 'CONTRADICTS' && to < from ? { oneId: to, otherId: from } : { oneId: from, otherId: to };

/** Whether a relation holds: somebody said so and nobody else found it another thing, or it was suggested and found to be so. */
export const stands = (row: { createdById: string | null; judgement: RelationJudgement | null }): boolean =>
  row.judgement === 'SAME' || (row.createdById !== null && row.judgement === null);
