import { fold } from '@/lib/domain/text/folding';
import { isBoilerplate } from './boilerplate';

/** A word of a text: where it stands, in UTF-16 units, and the hash of its folded form. */
type Word = { start: number; end: number; hash: number };

/**
 * A text as its shingles: every run of `SHINGLE` folded words, by its hash, in order. Two texts with the same words have the same,
 * whatever their marks, line ends and capitals. What every page of a site says beside its articles is none of it.
 */
export type Shingled = { text: string; words: readonly Word[]; hashes: Int32Array };

/** Five words in a row are seldom the same by chance, and a word that an editor changed costs no more than five of them. */
export const SHINGLE = 5;

export function shingled(text: string): Shingled {
  const words = wordsOf(text);
  const hashes = new Int32Array(Math.max(0, words.length - SHINGLE + 1));
  for (let first = 0; first < hashes.length; first++) hashes[first] = hashFrom(words, first);
  return { text, words, hashes };
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}\u0640]*/gu;

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    if (!isBoilerplate(line))
      for (const { 0: written, index } of line.matchAll(WORD)) {
        const start = lineStart + index;
        words.push({ start, end: start + written.length, hash: hashOf(fold(written)) });
      }
    lineStart += line.length + 1;
  }
  return words;
}

/** FNV-1a over the UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** Mixed as the end of MurmurHash3 is, so that the smallest of many is any of them. Signed, as the databases keep it. */
function hashFrom(words: readonly Word[], first: number): number {
  let hash = 0;
  for (let i = first; i < first + SHINGLE; i++)
    hash = Math.imul(hash ^ (words[i]?.hash ?? 0), 0x9e3779b1) + i - first;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
