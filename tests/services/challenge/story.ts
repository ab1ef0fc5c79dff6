import { randomBytes, randomInt } from 'node:crypto';
import type { Person } from '@/lib/domain/actor';
import type { ReportView } from '@/lib/schemas/challenge/report';
import { SendChallenge, SendTip } from '@/lib/schemas/challenge/sending';
import { EditClaim } from '@/lib/schemas/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { drawForm } from '@/lib/services/challenge/form';
import { getReport, listReports } from '@/lib/services/challenge/reports';
import { sendChallenge, sendTip } from '@/lib/services/challenge/sending';
import { editClaim } from '@/lib/services/claim/claims';
import { must } from '../../support/make';
import { approvedIn, moves, type Newsroom, reviewedBy } from '../../support/newsroom';
import { writable } from '../../support/writable';

export const SECOND = 1000;
export const HOUR = 3600 * SECOND;

/** An address of the block for documentation that nothing was sent from before. */
export const anAddress = (): string =>
  `2001:db8:${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}::1`;

/** Words that nobody sent before. */
export const someWords = (): string => `The register shows another date: no. ${randomInt(2 ** 47)}.`;

type Given = Record<string, unknown> & { address?: string; now?: Date; drawn?: number };

/** Reports an error in what readers see of a claim, a minute after the form was drawn. */
export const challenges = ({ slug, publication }: ClaimView, given: Given = {}) => {
  const { address = anAddress(), now = new Date(), drawn = 60 * SECOND, ...fields } = given;
  const about = { slug: slug ?? '', publication: publication?.sequence ?? 0 };
  const form = drawForm({ kind: 'CHALLENGE', ...about }, new Date(now.getTime() - drawn));
  const input = { form, ...about, about: 'VERDICT', words: someWords(), ...fields };
  return sendChallenge(SendChallenge.parse(input), { address, now });
};

/** Sends a claim in the same way. */
export const tips = (given: Given = {}) => {
  const { address = anAddress(), now = new Date(), drawn = 60 * SECOND, ...fields } = given;
  const form = drawForm({ kind: 'TIP' }, new Date(now.getTime() - drawn));
  return sendTip(SendTip.parse({ form, words: someWords(), ...fields }), { address, now });
};

/** What somebody on the desk finds of these words, in whichever state. */
export async function found(by: Person, words: string): Promise<ReportView> {
  for (const state of ['RECEIVED', 'EXAMINED', 'UPHELD', 'DECLINED', 'SPAM'] as const) {
    const { items } = must(await listReports(by, { state, limit: 100 }));
    const item = items.find((one) => one.words.startsWith(words.slice(0, 200)));
    if (item) return must(await getReport(by, { reportId: item.id }));
  }
  throw new Error(`Nobody sent “${words}”.`);
}

/** A challenge of a claim, as the desk has it. */
export async function aChallenge(by: Person, claim: ClaimView, given: Given = {}): Promise<ReportView> {
  const words = someWords();
  must(await challenges(claim, { words, ...given }));
  return found(by, words);
}

/** Reopens a published claim, changes it and publishes it again with a correction. */
export async function corrected(room: Newsroom, claim: ClaimView, note: string): Promise<ClaimView> {
  const open = await moves(room.approver, claim, { move: 'reopen', reason: 'A reader is right.' });
  const edit = { ...writable(EditClaim, open), claimId: open.id, place: 'Syria' };
  const edited = must(await editClaim(room.author, EditClaim.parse(edit)));
  const reviewed = await reviewedBy(room, await moves(room.author, edited, { move: 'submit' }));
  const approved = await approvedIn(room, reviewed, 'Nobody signed. A reader showed us where.');
  return moves(room.approver, approved, { move: 'publish', correction: { kind: 'CORRECTION', note } });
}
