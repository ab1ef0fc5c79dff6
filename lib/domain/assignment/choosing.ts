/** Somebody whom the rule may choose: how much they have to do, and when they were last given something. */
export type Choice = { id: string; load: number; lastAssignedAt: Date | null };

/**
 * Those of `choices` whom the rule gives something to, `count` of them: who has least to do; of several, who was given something
 * longest ago, or never; of several still, by id. The order in which they come in changes nothing.
 */
export const leastLoaded = (choices: readonly Choice[], count: number): string[] =>
  [...choices]
    .sort((a, b) => a.load - b.load || since(a) - since(b) || (a.id < b.id ? -1 : 1))
    .slice(0, Math.max(0, count))
    .map(({ id }) => id);

const since = ({ lastAssignedAt }: Choice): number => lastAssignedAt?.getTime() ?? Number.NEGATIVE_INFINITY;
