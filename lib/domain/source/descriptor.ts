import { nfc } from '@/lib/domain/text/normal-form';
import { arabicHints } from './descriptor/arabic';
import { englishHints } from './descriptor/english';
import type { Hint } from './descriptor/hint';
import { holdsName } from './name-form';

export type { Hint, HintKind } from './descriptor/hint';

/**
 * What in the description of an anonymous source may say who it is: a name, a title that one person has, a place that few
 * people are at. Each is a guess, so nothing is refused for it. `known` are names of the registry.
 */
export function hintsIn(description: string, known: readonly string[] = []): Hint[] {
  const text = nfc(description).replace(/\s+/g, ' ').trim();
  const named = known
    .filter((name) => holdsName(text, name))
    .map((name): Hint => ({ kind: 'KNOWN_NAME', words: name }));
  const guessed = [...englishHints(text), ...arabicHints(text)];
  const told = new Set<string>();
  return [...named, ...guessed].filter(({ words }) => {
    const isNew = ![...told].some((before) => before.includes(words));
    told.add(words);
    return isNew;
  });
}

/** What to do about a hint, in one sentence. */
export function hintInWords({ kind, words }: Hint): string {
  switch (kind) {
    case 'KNOWN_NAME':
      return `“${words}” stands in the registry by name.`;
    case 'NAME':
      return `“${words}” looks like a name.`;
    case 'TITLE':
      return `“${words}” may be one person. Say what they are, not which: “an official”, “a commander”.`;
    case 'PLACE':
      return `Few people may be at “${words}”. A larger place tells readers as much.`;
    case 'DETAIL':
      return `“${words}” narrows it down. Leave it out unless readers need it.`;
  }
}
