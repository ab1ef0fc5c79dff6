import type { Role, Telling } from './telling';

/** How many claims there are, and how many of them hold a term, as far as that was looked up. */
export type Rarity = { claims: number; holding: (term: string) => number | undefined };

/**
 * How near a claim is to a text. `rank` orders claims for one text. `similarity`, 0 to 1, is how much of the shorter is
 * said in one place of the longer, by weight: 1 where all of it is.
 */
export type Alike = { rank: number; similarity: number };

/** From here on a claim is worth showing to somebody who writes; below, two sentences share a subject. */
export const WORTH_OFFERING = 0.4;

/** What a word of each role weighs, beside its rarity. Names tell most: the same is said of many towns. */
const ROLES: Record<Role, number> = { name: 1.05, number: 1.05, word: 1, function: 0 };

/** A word that was not looked up, since the text doesn't have it, is taken to stand in this share of all claims. */
const ORDINARY_SHARE = 1 / 200;

/** Words that hold sentences together are as rare as nothing: that a newsroom of ten claims has one "between" is chance. */
const FUNCTION_WEIGHT = 0.1;

/** BM25's own constants: how soon a repeated word stops telling, and how much longer claims are discounted. */
const K1 = 1.2;
const B = 0.75;

/** Words of an ordinary claim: what BM25 calls the average length. */
const ORDINARY = 16;

/** How much it tells that the words stand together, beside that they are there. */
const TOGETHER = 0.25;

/**
 * Compares a claim with a text, both of any length: BM25 over all words of the text (Robertson, S., Zaragoza, H. (2009), The
 * Probabilistic Relevance Framework), with names and numbers counted for more, and raised where they stand in one place.
 */
export function alike(text: readonly Telling[], claim: readonly Telling[], rarity: Rarity): Alike {
  const weight = weights(text, claim, rarity);
  const asked = new Set(text.map(({ term }) => term));
  const saturated = K1 * (1 - B + (B * claim.length) / ORDINARY);
  let rank = 0;
  for (const [term, times] of counted(claim))
    if (asked.has(term)) rank += (weight(term) * times * (K1 + 1)) / (times + saturated);
  const similarity = saidTogether(text, claim, weight);
  return { rank: rank * (1 + TOGETHER * similarity), similarity };
}

type Weight = (term: string) => number;

/** A word is to both what it is to the claim: claims are written with care, and a post has capitals everywhere. */
function weights(text: readonly Telling[], claim: readonly Telling[], { claims, holding }: Rarity): Weight {
  const found = new Map([...rolesOf(text), ...rolesOf(claim)]);
  for (const [term, role] of found) {
    const rows = Math.min(holding(term) ?? claims * ORDINARY_SHARE, claims);
    const rare = Math.log(1 + (claims - rows + 0.5) / (rows + 0.5));
    found.set(term, role === ROLES.function ? FUNCTION_WEIGHT : role * rare);
  }
  return (term) => found.get(term) ?? 0;
}

/** A name at the start of a sentence is one where it stands again. */
function rolesOf(words: readonly Telling[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { term, role } of words) found.set(term, Math.max(found.get(term) ?? 0, ROLES[role]));
  return found;
}

function counted(words: readonly Telling[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { term } of words) times.set(term, (times.get(term) ?? 0) + 1);
  return times;
}

/** How much of the shorter stands within one stretch of the longer that is little longer than the shorter. */
function saidTogether(a: readonly Telling[], b: readonly Telling[], weight: Weight): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const sought = new Set(shorter.map(({ term }) => term));
  const whole = [...sought].reduce((sum, term) => sum + weight(term), 0);
  if (whole === 0) return 0;
  return mostWithin(longer, sought, Math.ceil(shorter.length * 1.5) + 4, weight) / whole;
}

/** The most that any stretch of so many words holds of what is sought. The stretch moves on word by word. */
function mostWithin(words: readonly Telling[], sought: Set<string>, length: number, weight: Weight): number {
  const inside = new Map<string, number>();
  let held = 0;
  let most = 0;
  words.forEach(({ term }, at) => {
    if (sought.has(term) && add(inside, term, 1) === 1) held += weight(term);
    const left = words[at - length]?.term;
    if (left !== undefined && sought.has(left) && add(inside, left, -1) === 0) held -= weight(left);
    most = Math.max(most, held);
  });
  return most;
}

function add(counts: Map<string, number>, term: string, by: number): number {
  const count = (counts.get(term) ?? 0) + by;
  counts.set(term, count);
  return count;
}
