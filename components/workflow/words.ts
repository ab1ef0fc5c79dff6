import { defaultQuorum } from '@/lib/domain/review/review';
import type { Move } from '@/lib/domain/workflow/transitions';
import type { ClaimView } from '@/lib/schemas/claim/view';

export type OfferedMove = Exclude<Move, 'conclude' | 'retract'>;

/** The moves that lead a claim on; the others lead it back, or out. */
export const onward: readonly OfferedMove[] = ['submit', 'adjudicate', 'approve', 'publish', 'restore'];

/** What will happen, said before it does. */
export function whatHappens(move: OfferedMove, claim: ClaimView): string {
  switch (move) {
    case 'submit':
      return `Opens a round of ${reviewsOf(claim)} by people who did not write it. Nobody can edit the claim while it is reviewed.`;
    case 'adjudicate':
      return 'Your finding becomes the result. The reviews are kept; you say whether readers see those that find otherwise.';
    case 'approve':
      return mayPublishToo(claim)
        ? 'Shows the page as readers will see it. Then approve it, or approve and publish it in one step.'
        : 'Ready to publish; readers do not see it yet. Only what stands here now may be published.';
    case 'publish':
      return claim.publication
        ? 'Readers see this version at once, at the same address. Earlier versions stay readable.'
        : 'Readers see the claim at once, at an address of its own that stays for ever.';
    case 'sendBack':
      return sentBackFrom[claim.status] ?? 'It becomes a draft again.';
    case 'takeBack':
      return 'It becomes a draft again, and you can change it. The round ends without a result, and anything sealed in it stays sealed.';
    case 'reopen':
      return 'It becomes a draft again and goes through review anew. What readers see stays up meanwhile.';
    case 'withdraw':
      return 'Takes the draft off the desk. Nothing is deleted: you or an editor can restore it.';
    case 'restore':
      return 'It becomes a draft again.';
  }
}

/** Whether this person may publish in one step with the approval. */
export const mayPublishToo = (claim: ClaimView): boolean =>
  claim.moves.some((offer) => offer.move === 'approve' && offer.andThen === 'publish');

/** What this person should know before the move: who will then be left. */
export const warnsOf = (move: OfferedMove, claim: ClaimView): string[] =>
  claim.moves.find((offer) => offer.move === move)?.warns ?? [];

const sentBackFrom: Partial<Record<ClaimView['status'], string>> = {
  IN_REVIEW:
    'It becomes a draft again. The round ends without a result, and what was sealed in it stays sealed. The author reads your reason.',
  ADJUDICATION:
    'It becomes a draft again and needs a new round. The reviews of this one are kept. The author reads your reason.',
  REVIEWED: 'It becomes a draft again and needs a new round. The author reads your reason.',
  APPROVED:
    'It becomes a draft again and needs a new round and a new approval. The author reads your reason.',
};

function reviewsOf({ risk }: ClaimView): string {
  const quorum = defaultQuorum[risk];
  return quorum === 1 ? 'one review' : `${['two', 'three'][quorum - 2] ?? quorum} blind reviews`;
}

/** What the words that go with a move are called, and who reads them. */
export const wordsAsked: Partial<Record<OfferedMove, { label: string; hint: string }>> = {
  sendBack: { label: 'Reason', hint: 'What has to change before it can go on.' },
  reopen: { label: 'Reason', hint: 'For the desk. Readers do not see it.' },
  withdraw: { label: 'Reason', hint: 'For whoever comes across it later.' },
  restore: { label: 'Reason', hint: 'Why it is worth taking up again.' },
};

/** What is said in passing once it is done. */
export const doneWords: Record<OfferedMove, string> = {
  submit: 'Submitted for review',
  adjudicate: 'Adjudicated',
  approve: 'Approved',
  publish: 'Published',
  sendBack: 'Sent back to draft',
  takeBack: 'Taken back to draft',
  reopen: 'Reopened',
  withdraw: 'Withdrawn',
  restore: 'Restored to draft',
};
