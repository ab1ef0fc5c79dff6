import { type CodePointIndex, indexCodePoints } from '@/lib/domain/text/offsets';
import { describe, locate, type Passage, type PassageState } from './anchoring';

/** What became of a passage in another text of its article: the passage as it stands there, or nothing of it. */
export type Carried =
  | { state: 'EXACT' | 'MOVED' | 'ALTERED'; score: number; passage: Passage }
  | { state: 'LOST'; score: number };

/** A new text of an article, in which passages of earlier ones are looked for: each quote once, however often it is asked for. */
export class NewText {
  readonly index: CodePointIndex;
  private readonly known = new Map<string, Carried>();

  constructor(text: string) {
    this.index = indexCodePoints(text);
  }

  /** As `locate` finds it, with what stands around it now. */
  find(passage: Passage): Carried {
    const { start, end, exact, prefix, suffix } = passage;
    const key = JSON.stringify([start, end, exact, prefix, suffix]);
    const found = this.known.get(key) ?? carried(this.index, passage);
    this.known.set(key, found);
    return found;
  }
}

function carried(text: CodePointIndex, passage: Passage): Carried {
  const located = locate(text.text, passage);
  if (located.state === 'LOST') return located;
  const there = describe(text, located.span);
  const { state, score } = located;
  return there.ok ? { state, score, passage: there.value } : { state: 'LOST', score };
}

/** Whether a passage waits for a person: its words have changed, and nobody has said yet that they are still meant. */
export const isWaiting = ({ state, confirmed }: { state: PassageState; confirmed: boolean }): boolean =>
  state === 'ALTERED' && !confirmed;
