import { SendChallenge } from '@/lib/schemas/challenge/sending';
import { drawForm } from '@/lib/services/challenge/form';
import { sendChallenge } from '@/lib/services/challenge/sending';
import { answering } from '../../../answering';
import { readClaim } from '../../../reading';
import { sending } from '../../../sending';
import type { Reported } from './document';

type Parts = { slug: string };

export const GET = answering('report', ({ slug }: Parts) => formFor(slug, null));

export const POST = sending({
  kind: 'report',
  schema: SendChallenge,
  again: ({ slug }: Parts, again) => formFor(slug, again),
  send: sendChallenge,
});

/** The form over what readers get now. What was read before a correction is sent as what it was, with the form of that time. */
async function formFor(slug: string, again: Reported['again']): Promise<Reported | null> {
  const found = await readClaim(slug);
  if (!found) return null;
  const { claim, sequence, result } = found.snapshot;
  const read = Number(again?.typed.publication);
  const kept = again?.form && Number.isInteger(read) ? again.form : null;
  const publication = kept === null ? sequence : read;
  const form = kept ?? drawForm({ kind: 'CHALLENGE', slug, publication });
  const { statement, direction } = claim;
  return { slug, publication, form, again, statement, direction, verdict: result?.verdict ?? null };
}
