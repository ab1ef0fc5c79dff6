import type { Direction } from '@/lib/domain/text/text';
import type { Motion } from './caret-motion';

export type KeyStroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>;

export type Command =
  | { does: 'move'; motion: Motion | 'line'; forward: boolean; extend: boolean }
  | { does: 'sentence' | 'claim' | 'repeat' | 'instead' | 'keys' | 'escape' };

export type KeyWords = { keys: readonly string[]; does: string };

/** The keys of the caret, as people read them. */
export const keysInWords: readonly KeyWords[] = [
  { keys: ['←', '→', '↑', '↓'], does: 'move by character and line' },
  { keys: ['Ctrl', '←', '→'], does: 'by word (Option on a Mac)' },
  { keys: ['Ctrl', '↑', '↓'], does: 'by paragraph' },
  { keys: ['Home', 'End'], does: 'to the edge of the paragraph; with Ctrl, of the article' },
  { keys: ['Shift'], does: 'held with any of these: select' },
  { keys: ['S'], does: 'select the sentence; again: the next one too' },
  { keys: ['Enter'], does: 'new claim from the selection; with Shift: link to an existing claim' },
  { keys: ['U'], does: 'use the selection for the claim that is being written' },
  { keys: ['?'], does: 'show these keys' },
  { keys: ['Esc'], does: 'drop the selection, then leave the text' },
];

const OF_CLAIMS = ['Enter', 'U'];

/** The keys of the caret in a copy of evidence. */
export const keysOfCopies: readonly KeyWords[] = [
  ...keysInWords.filter(({ keys: [key = ''] }) => !OF_CLAIMS.includes(key)),
  { keys: ['Enter'], does: 'use the selection as the excerpt' },
];

/** The keys while words are selected by other means than the caret. */
export const keysOfSelection: readonly KeyWords[] = [
  { keys: ['Enter'], does: 'new claim' },
  { keys: ['Shift', 'Enter'], does: 'link to an existing claim' },
];

/** The keys of the forms beside the text. */
export const keysOfForms: readonly KeyWords[] = [
  { keys: ['Ctrl', 'Enter'], does: 'save (Cmd on a Mac)' },
  { keys: ['↓'], does: 'in an empty claim: take the passage’s words' },
];

const letters: Record<string, 'sentence' | 'instead' | 'keys'> = { s: 'sentence', u: 'instead', '?': 'keys' };

/** What a key does while the caret is in the text, or null for a key that is not the caret's. */
export function commandOf(stroke: KeyStroke, direction: Direction): Command | null {
  const { key, shiftKey: extend } = stroke;
  if (key === 'Escape') return { does: 'escape' };
  if (key === 'Enter') return { does: extend ? 'repeat' : 'claim' };
  const modified = stroke.ctrlKey || stroke.altKey || stroke.metaKey;
  const letter = modified ? undefined : letters[key.toLowerCase()];
  if (letter) return { does: letter };
  const move = (motion: Motion | 'line', forward: boolean): Command => ({
    does: 'move',
    motion,
    forward,
    extend,
  });
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return move(modified ? 'word' : 'character', (key === 'ArrowRight') === (direction === 'ltr'));
    case 'ArrowUp':
    case 'ArrowDown':
      return move(modified ? 'block' : 'line', key === 'ArrowDown');
    case 'Home':
    case 'End':
      return move(modified ? 'text' : 'edge', key === 'End');
    default:
      return null;
  }
}
