import { fold } from '@/lib/domain/text/folding';
import { functionWords } from '@/lib/domain/text/function-words';

/** How many of the words of an English text hold its sentences together, at the least. */
const ENGLISH = 0.2;

/**
 * The language that a text is most likely in, by its letters; null where they don't tell. Nobody who reports an error is asked
 * for it, and whoever writes a claim of it can say otherwise.
 */
export function likelyLanguage(words: string): string | null {
  const letters = (words.match(/\p{L}/gu) ?? []).length;
  const mostly = (script: RegExp) => (words.match(script) ?? []).length * 2 > letters;
  if (letters === 0) return null;
  if (mostly(/\p{Script=Arabic}/gu)) return /[پچژگ]/u.test(words) ? 'fa' : 'ar';
  if (mostly(/\p{Script=Hebrew}/gu)) return 'he';
  if (mostly(/\p{Script=Cyrillic}/gu)) return /[іїєґ]/iu.test(words) ? 'uk' : 'ru';
  if (mostly(/\p{Script=Greek}/gu)) return 'el';
  if (mostly(/\p{Script=Hangul}/gu)) return 'ko';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)) return 'ja';
  if (mostly(/\p{Script=Han}/gu)) return 'zh';
  return mostly(/\p{Script=Latin}/gu) ? english(words) : null;
}

function english(words: string): 'en' | null {
  const all = fold(words).match(/\p{L}+/gu) ?? [];
  return all.filter((word) => functionWords.has(word)).length >= all.length * ENGLISH ? 'en' : null;
}
