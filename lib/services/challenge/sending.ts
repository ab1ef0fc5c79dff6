import { publicationAt } from '@/lib/data/challenge/claims';
import { type ReportRow, reportAt, storeReport, subjectOf } from '@/lib/data/challenge/reports';
import { reader, type Tx, transaction } from '@/lib/data/db';
import { hashSecret } from '@/lib/data/people/secrets';
import { record } from '@/lib/data/record/audit';
import { tipWords } from '@/lib/domain/challenge/challenge';
import { likelyLanguage } from '@/lib/domain/challenge/language';
import { asideBecause } from '@/lib/domain/challenge/sending';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import type { SendChallenge, SendTip } from '@/lib/schemas/challenge/sending';
import { newId } from '@/lib/services/ids';
import { secretOf } from './form';
import { countSending, mayStillSend } from './limits';

/** Where it comes from: a network address, of which nothing is kept but counts that tell nobody whose they are. */
export type Sender = { address: string; now?: Date };

/** Takes a reader’s report of an error. Answers with the secret of the receipt. */
export async function sendChallenge(
  { form, slug, publication, about, words, url, subject }: SendChallenge,
  sender: Sender,
): Promise<Result<string>> {
  const { now = new Date() } = sender;
  const secret = secretOf(form, { kind: 'CHALLENGE', slug, publication }, now);
  if (!secret.ok) return secret;
  const read = await publicationAt(slug, publication);
  if (!read) return refuse('not_found');
  const sent = { kind: 'CHALLENGE', claimId: read.claimId, publication, about, words, url } as const;
  return send(sent, secret.value, { trap: Boolean(subject) }, { ...sender, now });
}

/** Takes a claim that a reader asks to have checked. Answers with the secret of the receipt. */
export async function sendTip(
  { form, words, url, why, subject }: SendTip,
  sender: Sender,
): Promise<Result<string>> {
  const { now = new Date() } = sender;
  const secret = secretOf(form, { kind: 'TIP' }, now);
  if (!secret.ok) return secret;
  const sent = { kind: 'TIP', claimId: null, publication: null, about: null, url } as const;
  const whole = { ...sent, words: tipWords(words, why) };
  return send(whole, secret.value, { trap: Boolean(subject) }, { ...sender, now });
}

type Sent = Pick<ReportRow, 'kind' | 'claimId' | 'publication' | 'about' | 'words' | 'url'>;

/** A form that was sent already leads to its receipt again, if it says the same. */
async function send(
  sent: Sent,
  secret: string,
  { trap }: { trap: boolean },
  { address, now }: Required<Sender>,
): Promise<Result<string>> {
  const receipt = hashSecret(secret);
  const before = await reportAt(reader(), receipt);
  if (before) return again(before, sent, secret);
  const open = await mayStillSend(address, now);
  if (!open.ok) return open;
  return transaction(async (tx) => {
    // The same form may have been sent meanwhile, by a second press.
    const meanwhile = await reportAt(tx, receipt);
    if (meanwhile) return again(meanwhile, sent, secret);
    const counted = await countSending(tx, address, sent.words, now);
    if (!counted.ok) return counted;
    const because = asideBecause({ trap, cameBefore: counted.value.cameBefore });
    await keep(tx, { ...sent, receipt, note: because }, now);
    return ok(secret);
  });
}

function again(before: ReportRow, { words, about, url }: Sent, secret: string): Result<string> {
  const isSame = before.words === words && before.about === about && before.url === url;
  return isSame ? ok(secret) : invalid('form', spent);
}

const spent =
  'This form was sent before, with other words. It was drawn anew: send it again to send these as well.';

/** What is recorded says that something came, and nothing of its words. */
async function keep(tx: Tx, sent: Sent & Pick<ReportRow, 'receipt' | 'note'>, now: Date): Promise<void> {
  const state = sent.note === null ? 'RECEIVED' : 'SPAM';
  const id = newId(now);
  await storeReport(tx, { id, ...sent, state, language: likelyLanguage(sent.words), receivedAt: now });
  const subject = subjectOf(sent.kind);
  await record(tx, {
    ...{ at: now, actorId: null, verb: `${subject}.received` },
    ...{ subjectKind: subject, subjectId: id, claimId: sent.claimId },
    detail: { reportId: id, aside: state === 'SPAM' },
  });
}
