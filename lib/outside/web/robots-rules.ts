/** Letters of rules with a wildcard, times letters of the address: the steps that it takes to compare them. */
const MOST_STEPS = 20_000_000;

/**
 * The lines of a robots.txt that are said to `token` or to all, for a parser that can be trusted with no other: it keeps
 * each rule once for every name above it, so that half a megabyte of names and rules would take all memory. Null where
 * comparing the address with its wildcards would take longer than any honest file does.
 * @param path of the address, with its query
 */
export function rulesFor(text: string, token: string, path: string): string | null {
  const ours = [token.toLowerCase(), '*'];
  const kept: string[] = [];
  let named = new Set<string>();
  let isNaming = false;
  let wild = 0;
  const endNaming = () => {
    if (isNaming) kept.push(...[...named].map((name) => `user-agent: ${name}`));
    isNaming = false;
  };
  for (const [key, value] of linesOf(text)) {
    if (key === 'user-agent') {
      if (!isNaming) named = new Set();
      isNaming = true;
      const [name = ''] = value.toLowerCase().split('/');
      if (ours.includes(name.trim())) named.add(name.trim());
    }
    if (key !== 'allow' && key !== 'disallow') continue;
    endNaming();
    if (named.size === 0) continue;
    kept.push(`${key}: ${value}`);
    if (value.includes('*')) wild += value.length;
  }
  // Whoever is named and forbidden nothing isn't among all the others.
  if (isNaming) kept.push(...[...named].map((name) => `user-agent: ${name}`), 'disallow:');
  return wild * path.length > MOST_STEPS ? null : kept.join('\n');
}

/** Each line as what is before and behind its colon, without comments. */
const linesOf = (text: string): [string, string][] =>
  text.split(/\r\n|\r|\n/).map((line) => {
    const [said = ''] = line.split('#', 1);
    const colon = said.indexOf(':');
    return [said.slice(0, Math.max(colon, 0)).trim().toLowerCase(), said.slice(colon + 1).trim()];
  });
