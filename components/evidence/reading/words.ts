import type { PassageState } from '@/lib/domain/passage/anchoring';

/** How an excerpt stands in the newest copy, in a sentence. */
export const standingWords: Record<PassageState, string> = {
  EXACT: 'These words stand in the newest copy, where they were marked.',
  MOVED: 'These words stand in the newest copy, in another place.',
  ALTERED: 'The newest copy has other words there.',
  LOST: 'The newest copy has nothing like these words.',
};

/** Whether somebody should look: the words are not there any more. */
export const isDoubtful = (state: PassageState): boolean => state === 'ALTERED' || state === 'LOST';

/** The same in a word or two, of whichever copy is looked at. */
export const stateLabels: Record<PassageState, string> = {
  EXACT: 'Stands here',
  MOVED: 'Moved',
  ALTERED: 'Other words',
  LOST: 'Not in this copy',
};
