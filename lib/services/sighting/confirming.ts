import { createAppearance } from '@/lib/data/attribution/appearances';
import { addContributor } from '@/lib/data/claim/contributors';
import type { CoveredClaim } from '@/lib/data/claim/graph';
import { findClaimToMove } from '@/lib/data/claim/reading';
import { type Tx, transaction } from '@/lib/data/db';
import { noteChange } from '@/lib/data/publication/changes';
import { record } from '@/lib/data/record/audit';
import { findSighting, type SightingRow, saveSighting } from '@/lib/data/sighting/sightings';
import { factsOf } from '@/lib/data/workflow/facts';
import { isRetracting } from '@/lib/data/workflow/retractions';
import type { Actor, Person } from '@/lib/domain/actor';
import { overlaps } from '@/lib/domain/passage/anchoring';
import { permit } from '@/lib/domain/permissions';
import { marksOf } from '@/lib/domain/publication/marks';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { decideConfirmation } from '@/lib/domain/sighting/deciding';
import { tellOfChange } from '@/lib/outside/purge';
import type { ConfirmSighting, SightingView } from '@/lib/schemas/sighting';
import { newAppearance } from '@/lib/services/attribution/placing';
import { claimView } from '@/lib/services/claim/view';
import { newId } from '@/lib/services/ids';
import type { WriteOptions } from '@/lib/services/writing';
import { stale } from './judging';
import { publishSighted } from './publishing';
import { getSighting } from './reading';
import { saidIn } from './view';

/**
 * Confirms that a published claim stands in one more article: the passage becomes one of its own, and readers get it at once, in
 * one transaction. Who proposed it has then contributed to the claim. Refuses what a move would, and `not_ready` words that the
 * article does not hold any more and gates that would fail.
 */
export async function confirmSighting(
  actor: Actor,
  input: ConfirmSighting,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<SightingView>> {
  const person = permit(actor, 'sighting.judge');
  if (!person.ok) return person;
  const confirmed = await transaction(async (tx) => {
    const row = await findSighting(tx, actor, input.sightingId);
    const claim = row && (await findClaimToMove(tx, actor, row.claimId, now));
    if (!row || !claim) return refuse('not_found');
    if (row.version !== input.version) return stale(tx, row);
    const published = claim.publications[0]?.sequence;
    const retracting = await isRetracting(tx, claim.id, published);
    const editor = decideConfirmation(factsOf(claim), row, actor, retracting);
    if (!editor.ok) return editor;
    // Whoever confirms says that it is this claim: as they read it, not as it was published since.
    if (published !== input.publication)
      return refuse('stale', { current: claimView(claim), because: republished });
    return carryOut({ tx, row, claim, person: editor.value, now });
  });
  if (!confirmed.ok) return confirmed;
  tellOfChange(confirmed.value);
  return getSighting(actor, { sightingId: input.sightingId });
}

const republished =
  'The claim was published anew since you looked. Look again whether it still is what stands in the article.';

type Confirming = { tx: Tx; row: SightingRow; claim: CoveredClaim; person: Person; now: Date };

/** Answers with the marks of the readers’ pages that are others from now on. */
async function carryOut(confirming: Confirming): Promise<Result<string[]>> {
  const { tx, row, claim, person, now } = confirming;
  const appearanceId = await placed(confirming);
  if (!appearanceId.ok) return appearanceId;
  const published = await publishSighted(tx, claim, person, now);
  if (!published.ok) return published;
  const { slug, sequence, touched } = published.value;
  const judged = { judgedById: person.id, judgedAt: now, appearanceId: appearanceId.value };
  await saveSighting(tx, row.id, row.version, { state: 'CONFIRMED', ...judged });
  const detail = { sightingId: row.id, articleId: row.articleId, appearanceId: appearanceId.value };
  await record(tx, {
    ...{ at: now, actorId: person.id, verb: 'sighting.confirmed' },
    ...{ subjectKind: 'sighting', subjectId: row.id, claimId: claim.id },
    detail: { ...detail, slug, sequence, userId: row.proposedById ?? '' },
  });
  const marks = marksOf(touched);
  await noteChange(tx, marks, newId(now));
  return ok(marks);
}

/** The passage, as one of the claim's own: where its words stand in the newest version of the article. */
async function placed({ tx, row, claim, person, now }: Confirming): Promise<Result<string>> {
  const position = 1 + Math.max(-1, ...claim.appearances.map((a) => a.position));
  const { versionId, start, end, exact, proposedById } = row;
  const place = { versionId, start, end, exact, attributions: saidIn(row) };
  const standing = { claimId: claim.id, position, occurrence: 'REPEAT' } as const;
  const made = await newAppearance(tx, person, place, standing, now);
  if (!made.ok) return notThere(made);
  const { passage } = made.value;
  const standsThere = claim.appearances.some(
    (a) => a.passage.versionId === passage.versionId && overlaps(a.passage, passage),
  );
  if (standsThere) return refuse('not_ready', { reasons: ['The claim stands at these words by now.'] });
  const proposer = proposedById ?? person.id;
  await createAppearance(tx, { ...made.value, createdById: proposer });
  if (proposer !== claim.authorId) await addContributor(tx, claim.id, proposer);
  return ok(made.value.id);
}

/** What was refused of a form that nobody fills in here, as reasons. */
function notThere(refused: Extract<Result<never>, { ok: false }>): Result<never> {
  const { refusal } = refused;
  if (refusal.kind !== 'invalid') return refused;
  const reasons = refusal.issues.map(({ path, message }) => (path === 'versionId' ? changed : message));
  return refuse('not_ready', { reasons });
}

const changed =
  'The article has changed since this was proposed, and these words with it. Refuse it, and propose the claim anew where it stands now.';
