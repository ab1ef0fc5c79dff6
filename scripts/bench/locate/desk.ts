import type { Chance } from './chance';
import { type Article, sentencesIn, wordsOf } from './corpus';
import type { Desk } from './parts';

/** What the editor of an article has at hand: the words and sentences of the other articles in its language, by chance. */
export function deskOf(article: Article, all: readonly Article[]): (chance: Chance) => Desk {
  const others = all.filter((one) => one !== article && one.language === article.language);
  const cut = (spans: typeof wordsOf) =>
    others.flatMap(({ text }) => spans(text).map(({ start, end }) => text.slice(start, end)));
  const [words, sentences] = [cut(wordsOf), cut(sentencesIn)];
  return (chance) => ({ chance, word: () => chance.of(words), sentence: () => chance.of(sentences) });
}
