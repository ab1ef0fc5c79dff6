import { directionOfText } from '@/lib/ingest/direction';
import type { Words } from './words';

/** Signs above or below a letter that stand by themselves in the file, as Arabic vowels do. */
const MARK = /^\s*\p{M}+$/u;

/** How far from its letter's baseline a sign is set, as a share of the type's size. */
const NEAR = 0.6;

/** Words with the signs above and below their letters in place: each behind the letter over or under which it is set. */
export function withMarks(words: readonly Words[]): Words[] {
  const letters = words
    .filter(({ text }) => !MARK.test(text))
    .map((word) => ({ word, marks: [] as Words[] }));
  for (const mark of words)
    if (MARK.test(mark.text)) letters.find(({ word }) => isOver(mark, word))?.marks.push(mark);
  return letters.map(({ word, marks }) =>
    marks.length === 0 ? word : { ...word, text: marked(word, marks) },
  );
}

const isOver = (mark: Words, { text, x, y, width, size }: Words): boolean =>
  text.trim() !== '' && mark.x >= x && mark.x <= x + width && Math.abs(mark.y - y) <= NEAR * size;

function marked(word: Words, marks: readonly Words[]): string {
  const letters = Array.from(word.text);
  const fromRight = directionOfText(word.text) === 'rtl';
  for (const { text, x } of marks) {
    const share = (x - word.x) / word.width;
    const at = Math.floor((fromRight ? 1 - share : share) * letters.length);
    const place = Math.min(Math.max(at, 0), letters.length - 1);
    letters[place] += text.trim();
  }
  return letters.join('');
}
