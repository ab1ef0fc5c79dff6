import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '@/lib/domain/text/text';

/** An article of our own wording, a paragraph a line. All of it is in the BMP, so string offsets are code points. */
export type Article = { name: string; language: string; heldOut: boolean; text: string };

const FOLDER = join(import.meta.dirname, 'articles');

/** Every third article is held out: nothing about `locate` was chosen by its figures. */
export function articles(): Article[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file, n) => ({
      name: file.replace('.txt', ''),
      language: file.slice(0, 2),
      heldOut: n % 3 === 2,
      text: readFileSync(join(FOLDER, file), 'utf8'),
    }));
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;

export const wordsOf = (text: string): Span[] =>
  [...text.matchAll(word)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Without the white space after each. */
export const sentencesIn = (text: string): Span[] =>
  paragraphsOf(text).flatMap((paragraph) =>
    [...sentences.segment(text.slice(paragraph.start, paragraph.end))].map(({ segment, index }) => ({
      start: paragraph.start + index,
      end: paragraph.start + index + segment.trimEnd().length,
    })),
  );

export const paragraphsOf = (text: string): Span[] =>
  [...text.matchAll(/.+/g)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
