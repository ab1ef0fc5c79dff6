import { createHash } from 'node:crypto';

/** How many statements a connection keeps prepared. Lists of ids of every length make statements without end. */
const MOST_NAMES = 1000;

const names = new Map<string, string>();

/**
 * What is looked for by words. A statement with a name is soon planned once for all words, and then walks through the whole
 * table for a rare one; one without is planned for its own.
 */
const SEARCHES = /::tsquery\b/;

/**
 * The name under which a connection prepares a statement once; none for searches, nor for what comes after the first
 * thousand.
 */
export function nameOf(text: string): string {
  if (SEARCHES.test(text)) return '';
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES) return '';
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
  names.set(text, name);
  return name;
}
