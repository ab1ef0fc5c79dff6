import type { CorrectionKind } from '@/lib/domain/publication/publication';
import type { MoveWords } from './use-move';
import type { OfferedMove } from './words';

/** What somebody types before a move; each move reads what it asks for. Survives JSON. */
export type MoveDraft = {
  words: string;
  underReview: boolean;
  correction: Exclude<CorrectionKind, 'RETRACTION'> | '';
};

export const emptyMove: MoveDraft = { words: '', underReview: true, correction: '' };

/** Where the words of a move are kept while they are typed. Those for readers stand with the publication, whichever move makes it. */
export const moveKey = (me: string, { id }: { id: string }, move: OfferedMove): string =>
  `move:${me}:${id}:${move === 'approve' ? 'publish' : move}`;

/** The paths under which a refusal names what was typed. */
export const wordsPath = (move: OfferedMove): string =>
  move === 'publish' || move === 'approve' ? 'correction.note' : 'reason';

/** The page that stood before somebody's eyes: its hash, whether readers are told what changed, whether it is published too. */
type Shown = { corrects: boolean; publish?: boolean; contentHash: string | undefined };

/** What readers are told of a change. A kind that was not chosen goes as it is: the schema refuses it under its field. */
export const toldIn = ({ words, correction }: Pick<MoveDraft, 'words' | 'correction'>) => ({
  kind: correction as Exclude<typeof correction, ''>,
  note: words,
});

/** A move with its words, as the schema parses it. */
export function moveInput(
  move: Exclude<OfferedMove, 'adjudicate'>,
  { words, underReview, correction }: MoveDraft,
  { corrects, publish = false, contentHash }: Shown,
): MoveWords {
  const told = toldIn({ words, correction });
  switch (move) {
    case 'submit':
    case 'takeBack':
      return { move };
    case 'approve':
      return publish
        ? { move, contentHash, publish, correction: corrects ? told : null }
        : { move, contentHash };
    case 'publish':
      return { move, contentHash, correction: corrects ? told : null };
    case 'reopen':
      return { move, reason: words, underReview };
    case 'sendBack':
    case 'withdraw':
    case 'restore':
      return { move, reason: words };
  }
}
