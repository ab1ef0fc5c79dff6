import { isOpen, type ReportKind, type ReportState } from '@/lib/domain/challenge/challenge';

export const kindWords: Record<ReportKind, string> = { CHALLENGE: 'Error reported', TIP: 'Claim to check' };

/** What the desk calls a state, by what it is a state of. */
export const stateLabel = (kind: ReportKind, state: ReportState): string =>
  ({
    RECEIVED: 'Received',
    EXAMINED: 'Being looked into',
    UPHELD: kind === 'CHALLENGE' ? 'Upheld' : 'Taken up',
    DECLINED: 'Declined',
    SPAM: 'Spam',
  })[state];

type Told = { title: string; how: string };

/**
 * What whoever sent it is told of where it stands. `published`: whether readers find the claim that came of a tip. `again`: whether
 * they were told of an outcome before, which was taken up again.
 */
export function toldOf(
  kind: ReportKind,
  state: Exclude<ReportState, 'SPAM'>,
  { published, again }: { published: boolean; again: boolean },
): Told {
  if (again && isOpen(state)) return lookedIntoAgain;
  if (kind === 'CHALLENGE') return challengeTold[state];
  return state === 'UPHELD' && published ? checked : tipTold[state];
}

const challengeTold: Record<Exclude<ReportState, 'SPAM'>, Told> = {
  RECEIVED: { title: 'Received', how: 'It waits for somebody on our desk.' },
  EXAMINED: {
    title: 'Being looked into',
    how: 'Somebody on our desk compares it with the claim and its evidence.',
  },
  UPHELD: { title: 'Upheld', how: 'We agree that something is wrong.' },
  DECLINED: { title: 'Declined', how: 'The claim stays as it is.' },
};

const lookedIntoAgain: Told = {
  title: 'Being looked into again',
  how: 'We are not sure any more that our answer was right. It stays below, and so will the next one.',
};

const tipTold: Record<Exclude<ReportState, 'SPAM'>, Told> = {
  RECEIVED: { title: 'Received', how: 'It waits for somebody on our desk.' },
  EXAMINED: { title: 'Being looked into', how: 'Somebody on our desk finds out whether it can be checked.' },
  UPHELD: { title: 'Taken up', how: 'We check it. Once the result is published, its address stands here.' },
  DECLINED: { title: 'Not taken up', how: 'We don’t check it.' },
};

const checked: Told = { title: 'Checked and published', how: 'This is what we found:' };

/** The views of the desk's list. */
export const viewWords: Record<ReportState, string> = {
  RECEIVED: 'New',
  EXAMINED: 'Being looked into',
  UPHELD: 'Upheld or taken up',
  DECLINED: 'Declined',
  SPAM: 'Spam',
};

/** Where a view of it would be, when it has nothing. */
export const emptyWords: Record<ReportState, string> = {
  RECEIVED: 'Nothing new from readers',
  EXAMINED: 'Nothing is being looked into',
  UPHELD: 'Nothing was upheld yet',
  DECLINED: 'Nothing was declined yet',
  SPAM: 'Nothing was put aside as spam',
};
