/**
 * The light stem of a folded Arabic word, after "light10" of Larkey, L., Ballesteros, L., Connell, M. (2007), Light stemming
 * for Arabic information retrieval, in: Arabic Computational Morphology, Springer. It takes off "and", the article with
 * what leans on it, and endings of number, gender and owner; roots are not looked for. Beyond it, "and" goes also behind
 * the article, so that وزير and الوزير meet, and so do the hamza and the alef of an ending (وزراء, مقاتلا).
 */
export function lightStem(word: string): string {
  const bare = withoutAnd(withoutBeginning(withoutAnd(word)));
  return ENDINGS.reduce(withoutEnding, bare);
}

/** Longest first, so that "by the" doesn't stay when "the" goes. */
const BEGINNINGS = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل'];

/** Ours, then the published ones in their order; ta marbuta is folded to ha before. */
const ENDINGS = ['ء', 'ا', 'ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

/** What a beginning or an ending leaves has two letters at least, what "and" leaves three. */
const LEAST_LEFT = 2;

const withoutAnd = (word: string): string => word.replace(/^و+(?=...)/, '');

function withoutBeginning(word: string): string {
  const found = BEGINNINGS.find((beginning) => word.startsWith(beginning));
  return found && word.length - found.length >= LEAST_LEFT ? word.slice(found.length) : word;
}

const withoutEnding = (word: string, ending: string): string =>
  word.endsWith(ending) && word.length - ending.length >= LEAST_LEFT ? word.slice(0, -ending.length) : word;
