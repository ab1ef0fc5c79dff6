import type { Rarity } from '@/lib/domain/claim/alike';
import type { Role, Telling } from '@/lib/domain/claim/telling';

/** From here on a claim is offered at a sentence: so much of what it says, by weight of its words, is said there. */
export const WORTH_JUDGING = 0.62;

/** What a word of each role weighs, beside its rarity. A number that is another makes another claim. */
const ROLES: Record<Role, number> = { name: 1.3, number: 2, word: 1, function: 0 };

/** In a newsroom of few claims every word is as rare as its neighbour: rarity is told from here on. */
const FEWEST_CLAIMS = 200;

/**
 * Words of a sentence for each of the claim's from which on it is about more than the claim. A claim of eight words stands in
 * many sentences of a hundred by chance.
 */
const LONG = 4;

/**
 * How much of what a claim says is said in a sentence, 0 to 1: the weight of its words that stand there. Unlike `alike`, it asks
 * of the claim alone: an article's sentence may say much besides. Less where the sentence is very long for the claim.
 */
export function likeness(claim: readonly Telling[], sentence: readonly Telling[], rarity: Rarity): number {
  const said = new Set(sentence.map(({ term }) => term));
  const sought = new Map(claim.map((telling) => [telling.term, telling]));
  let [whole, there] = [0, 0];
  for (const { term, role } of sought.values()) {
    const weight = ROLES[role] * rare(term, rarity);
    whole += weight;
    if (said.has(term)) there += weight;
  }
  if (whole === 0) return 0;
  return (there / whole) * Math.min(1, (LONG * claim.length) / Math.max(1, sentence.length));
}

/** The rarity of a word as BM25 has it. What was not looked up stands in no sentence of the article. */
function rare(term: string, { claims, holding }: Rarity): number {
  const all = Math.max(claims, FEWEST_CLAIMS);
  const rows = Math.min(Math.max(holding(term) ?? all / FEWEST_CLAIMS, 1), all);
  return Math.log(1 + (all - rows + 0.5) / (rows + 0.5));
}
