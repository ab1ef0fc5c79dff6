/**
 * The offsets at which a pattern stands in a text, overlapping ones too, in order. Reads the text once, whatever stands in
 * it, where `String.indexOf` may compare the whole pattern at every offset. Knuth, D. E., Morris, J. H., Pratt, V. R. (1977),
 * SIAM Journal on Computing 6(2). An empty pattern stands nowhere.
 */
export function* occurrences(text: string, pattern: string): Generator<number> {
  if (pattern === '') return;
  const borders = bordersOf(pattern);
  let matched = 0;
  for (let i = 0; i < text.length; i++) {
    matched = further(pattern, borders, matched, text.charCodeAt(i));
    if (matched < pattern.length) continue;
    yield i + 1 - pattern.length;
    matched = borders[matched] ?? 0;
  }
}

/** For each length, how much of the pattern's start of that length is also its end, itself aside. */
function bordersOf(pattern: string): Uint32Array {
  const borders = new Uint32Array(pattern.length + 1);
  let matched = 0;
  for (let i = 1; i < pattern.length; i++) {
    matched = further(pattern, borders, matched, pattern.charCodeAt(i));
    borders[i + 1] = matched;
  }
  return borders;
}

/** How much of the pattern's start the text ends with, one more unit read. */
function further(pattern: string, borders: Uint32Array, matched: number, unit: number): number {
  let length = matched;
  while (length > 0 && pattern.charCodeAt(length) !== unit) length = borders[length] ?? 0;
  return pattern.charCodeAt(length) === unit ? length + 1 : 0;
}
