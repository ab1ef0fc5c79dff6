import { findClaim, readClaim } from '@/lib/data/claim/reading';
import { reader } from '@/lib/data/db';
import { findCapture } from '@/lib/data/evidence/captures';
import { anchorOf, draftsOn, newestTexts, saveExcerpt } from '@/lib/data/evidence/excerpts';
import { factsOf } from '@/lib/data/workflow/facts';
import type { Actor } from '@/lib/domain/actor';
import { LONGEST_EXCERPT, type Standing } from '@/lib/domain/evidence/excerpt';
import { select } from '@/lib/domain/passage/anchoring';
import { permit } from '@/lib/domain/permissions';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import { codePointLength, normaliseFragment } from '@/lib/domain/text/text';
import { decideEdit } from '@/lib/domain/workflow/contents';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { AnchorExcerpt } from '@/lib/schemas/evidence/reading';
import { excerptIn } from '@/lib/services/evidence/standing';
import type { WriteOptions } from '@/lib/services/writing';
import { changeDraft } from './draft';

/**
 * Makes words in a capture the excerpt of a piece of evidence of a draft, and keeps where they stand. What came with a sealed
 * review stays as it was sealed.
 */
export const anchorExcerpt = (
  actor: Actor,
  input: AnchorExcerpt,
  options: WriteOptions = {},
): Promise<Result<ClaimView>> =>
  changeDraft(actor, input, 'evidence.anchor', options, async (tx, claim) => {
    const link = claim.evidence.find(({ id }) => id === input.linkId);
    if (!link) return refuse('not_found');
    if (link.review) return refuse('forbidden', { reasons: [sealed] });
    const capture = await findCapture(tx, actor, input.captureId);
    if (capture?.evidenceId !== link.evidenceId)
      return invalid('captureId', 'Choose a copy of this piece of evidence.');
    const passage = passageIn(capture.text, input);
    if (!passage.ok) return passage;
    const { exact, ...anchor } = passage.value;
    await saveExcerpt(tx, link.id, exact, { ...anchor, captureId: capture.id });
    return ok({ verb: 'evidence.anchored', subject: { kind: 'evidence', id: link.id }, fields: ['excerpt'] });
  });

const sealed =
  'This evidence came with a sealed review and stays as it was sealed. Add it to the claim once more to quote other words.';

function passageIn(text: string | null, { start, end, exact }: AnchorExcerpt): ReturnType<typeof select> {
  if (text === null) return invalid('captureId', 'There are no words in this copy to quote.');
  const index = indexCodePoints(text);
  const passage = select(index, { start, end });
  if (!passage.ok) return passage;
  if (exact !== undefined && normaliseFragment(exact) !== index.slice(start, end))
    return invalid(
      'exact',
      'The text there is not what you selected. Load the copy again and select the words once more.',
    );
  if (codePointLength(passage.value.exact) > LONGEST_EXCERPT)
    return invalid('end', `Select ${LONGEST_EXCERPT.toLocaleString('en')} characters at most.`);
  return passage;
}

/** A draft that rests on a piece of evidence, and whose excerpt of it this person may change. */
export type ExcerptPlace = {
  linkId: string;
  claim: Pick<ClaimView, 'id' | 'version' | 'statement'>;
  excerpt: string | null;
};

/** The drafts for which this person may quote a piece of evidence, those that took it up last first. */
export async function excerptPlaces(
  actor: Actor,
  { evidenceId }: { evidenceId: string },
): Promise<Result<ExcerptPlace[]>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const places: ExcerptPlace[] = [];
  for (const { id: linkId, claimId } of await draftsOn(reader(), actor, evidenceId)) {
    const claim = await findClaim(reader(), actor, claimId);
    const link = claim?.evidence.find(({ id }) => id === linkId);
    if (!claim || !link || !decideEdit(factsOf(claim), actor).ok) continue;
    const { id, version, statement } = claim;
    places.push({ linkId, claim: { id, version, statement }, excerpt: link.excerpt });
  }
  return ok(places);
}

/** How the excerpt of a link stands in the newest copy, which is another than the one that it was marked in. */
export type ExcerptNow = Standing & { linkId: string; newestId: string };

/** The excerpts of a claim of which there is a newer copy than the one that they were marked in, looked for in it. */
export async function excerptsNow(
  actor: Actor,
  { claimId }: { claimId: string },
): Promise<Result<ExcerptNow[]>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const claim = await readClaim(actor, claimId);
  if (!claim.ok) return claim;
  const marked = claim.value.evidence.flatMap(({ id, evidenceId, excerpt, ...link }) => {
    const anchor = anchorOf(link);
    return anchor && excerpt !== null ? [{ linkId: id, evidenceId, excerpt, anchor }] : [];
  });
  const newest = await newestTexts(reader(), [...new Set(marked.map(({ evidenceId }) => evidenceId))]);
  const now: ExcerptNow[] = [];
  for (const { linkId, evidenceId, excerpt, anchor } of marked) {
    const capture = newest.get(evidenceId);
    if (!capture || capture.id === anchor.captureId) continue;
    now.push({ linkId, newestId: capture.id, ...(await excerptIn(capture, excerpt, anchor)) });
  }
  return ok(now);
}
