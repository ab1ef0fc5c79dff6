import type { Direction } from '@/lib/domain/text/text';
import type { Motion } from './caret-motion';

export type KeyStroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>;

export type Command =
  | { does: 'move'; motion: Motion | 'line'; forward: boolean; extend: boolean }
  | { does: 'sentence' | 'claim' | 'repeat' | 'escape' };

/** The keys of the caret, as people read them. */
export const keysInWords: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['←', '→', '↑', '↓'], does: 'move by character and line' },
  { keys: ['Ctrl', '←', '→'], does: 'by word (Option on a Mac)' },
  { keys: ['Ctrl', '↑', '↓'], does: 'by paragraph' },
  { keys: ['Home', 'End'], does: 'to the edge of the paragraph; with Ctrl, of the article' },
  { keys: ['Shift'], does: 'held with any of these: select' },
  { keys: ['S'], does: 'select the sentence; again: the next one too' },
  { keys: ['Enter'], does: 'new claim from the selection; with Shift: link to an existing claim' },
  { keys: ['Esc'], does: 'drop the selection, then leave the text' },
];

/** What a key does while the caret is in the text, or null for a key that is not the caret's. */
export function commandOf(stroke: KeyStroke, direction: Direction): Command | null {
  const { key, shiftKey: extend } = stroke;
  if (key === 'Escape') return { does: 'escape' };
  if (key === 'Enter') return { does: extend ? 'repeat' : 'claim' };
  const modified = stroke.ctrlKey || stroke.altKey || stroke.metaKey;
  if (!modified && key.toLowerCase() === 's') return { does: 'sentence' };
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
