import type { BlockKind, HeadingLevel, Part } from '@/lib/domain/article';
import { type Guess, guess } from '@/lib/domain/article/guesses';
import { withoutNoteMarks } from '../note-marks';
import { fromPlainText } from '../plain-text';
import { readLowered, readRaised } from '../raised';
import type { Shifted } from './inline';

/** What the text inside an element becomes. */
export type Context = { kind: BlockKind; level?: HeadingLevel; preformatted?: boolean };

/** Where something stood that is not text: words on its sides stay apart. The parser lets no NUL through. */
const GAP = '\0';
const GAPS = new RegExp(`(?<=[\\p{L}\\p{M}\\p{N}])${GAP}+(?=[\\p{L}\\p{N}])`, 'gu');

/** So much of the text in front is looked at to tell an exponent from a note's mark, in UTF-16 units. */
const BEFORE = 30;

/** Gathers running text until a block ends. */
export class PartWriter {
  readonly parts: Part[] = [];
  private pieces: string[] = [];
  private guesses: Guess[] = [];
  private numbered = '';
  /** How many pieces there were at the last `<br>`, if nothing to see came after it. */
  private atBreak: number | null = null;

  /** How many parts there are, with one that has begun. */
  get begun(): number {
    return this.parts.length + (this.pieces.some((piece) => /[^\s\0]/.test(piece)) ? 1 : 0);
  }

  write(text: string): void {
    if (/\S/.test(text)) this.atBreak = null;
    this.pieces.push(text);
  }

  /** Keeps the words on both sides of something that is left out apart. */
  gap(): void {
    this.pieces.push(GAP);
  }

  /** What a browser draws in front of the next text: the number of a list's item. */
  mark(text: string): void {
    this.numbered = text;
  }

  guess(made: Guess): void {
    this.guesses.push(made);
  }

  /** A text above or below the line: an exponent or an index, the end of a word, or the mark of a note, which is left out. */
  shift({ text, isRaised, isNote }: Shifted): void {
    const before = this.before();
    if (text === '' || !isRaised) {
      this.write(text === '' ? GAP : readLowered(text, before));
      return;
    }
    // At the start of a block it is the number of the note that follows.
    const found = isNote && /\S/.test(before) ? null : readRaised(text, before);
    if (found === null && /\S/.test(before)) {
      this.guess(guess('NOTE_MARKS', `${before}${text}`));
      this.gap();
      return;
    }
    this.write(found?.text ?? text);
    if (found?.isUnsure) this.guess(guess('RAISED', `${before}${found.text}`));
  }

  private before(): string {
    let text = '';
    for (let n = this.pieces.length - 1; n >= 0 && text.length < BEFORE; n -= 1) text = this.pieces[n] + text;
    return text.slice(-BEFORE).replaceAll(GAP, '');
  }

  /** One `<br>` is a space; a second with nothing between ends the paragraph, as old pages write it. */
  breakLine(context: Context): void {
    if (this.atBreak !== null && context.kind !== 'HEADING' && !context.preformatted) {
      this.pieces.length = this.atBreak;
      this.flush(context);
    }
    this.atBreak = this.pieces.length;
    this.pieces.push('\n');
  }

  flush({ kind, level, preformatted }: Context): void {
    const text = this.pieces.join('').replace(GAPS, ' ').replaceAll(GAP, '');
    this.pieces = [];
    this.atBreak = null;
    if (!/\S/.test(text)) return;
    if (preformatted && kind === 'PARAGRAPH') {
      this.put(fromPlainText(text));
      return;
    }
    const plain = withoutNoteMarks(text.replaceAll(SOFT_HYPHEN, ''));
    this.guesses.push(...plain.guesses);
    this.put([{ kind, ...(level && { level }), text: this.numbered + plain.text }]);
    this.numbered = '';
  }

  /** Parts that are finished, with what was guessed since the last ones. */
  put([first, ...others]: Part[]): void {
    if (!first) return;
    const guesses = [...this.guesses, ...(first.guesses ?? [])];
    this.guesses = [];
    this.parts.push(guesses.length > 0 ? { ...first, guesses } : first, ...others);
  }

  /** All parts. What was left out behind the last one is told with an empty one. */
  finished(): Part[] {
    if (this.guesses.length > 0) this.put([{ kind: 'PARAGRAPH', text: '' }]);
    return this.parts;
  }
}

/** Not drawn but where a line breaks. */
const SOFT_HYPHEN = '\u00AD';
