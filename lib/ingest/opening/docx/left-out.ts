import { type Guess, guess } from '@/lib/domain/article/guesses';
import { documentXml, insides, namesOf, wordsIn, xmlOf } from './parts';
import type { Parts } from './unfold';

/**
 * What of a .docx is no word of its text, and stays out of it: what its authors took back and Word still keeps, comments, heads
 * and feet of pages, and what could not be read: elements such as formulas, and other files that are put in.
 */
export function leftOutOfDocx(parts: Parts, unread: readonly string[]): Guess[] {
  const xml = documentXml(parts);
  const edges = namesOf(parts, /^word\/(?:header|footer)\d*\.xml$/).map((name) => xmlOf(parts, name));
  return [
    ...guessesOf('STRUCK_OUT', [...insides(xml, 'w:del'), ...insides(xml, 'w:moveFrom')]),
    ...guessesOf('COMMENTS', insides(xmlOf(parts, 'word/comments.xml'), 'w:comment')),
    ...guessesOf('RUNNING_LINES', edges),
    ...[...new Set(unread)].flatMap((element) => guessesOf('UNREAD', insides(xml, `\\w+:${element}`))),
    ...Array.from(xml.matchAll(PUT_IN), () => guess('UNREAD', '')),
  ];
}

/** Where the text of a whole other file is put in, which Word reads only as it opens this one (ECMA-376, 17.17.2.1). */
const PUT_IN = /<w:altChunk\b/g;

/** One guess for each piece that has words. */
const guessesOf = (kind: Guess['kind'], pieces: string[]): Guess[] =>
  pieces
    .map(wordsIn)
    .filter((words) => words !== '')
    .map((words) => guess(kind, words));
