import { findText } from '@/lib/data/article/texts';
import type { ClaimRow } from '@/lib/data/claim/graph';
import { findClaim } from '@/lib/data/claim/reading';
import { type Tx, transaction } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import {
  isOfferKnown,
  offersOfClaim,
  proposedAt,
  saveSighting,
  storeSighting,
} from '@/lib/data/sighting/sightings';
import { factsOf } from '@/lib/data/workflow/facts';
import type { Actor, Person } from '@/lib/domain/actor';
import { overlaps, type Passage } from '@/lib/domain/passage/anchoring';
import { permit } from '@/lib/domain/permissions';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { decideProposal } from '@/lib/domain/sighting/deciding';
import { isSamePlace } from '@/lib/domain/sighting/offering';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import type { ProposeSighting, SightingView } from '@/lib/schemas/sighting';
import { newAppearance } from '@/lib/services/attribution/placing';
import { newId } from '@/lib/services/ids';
import { passageAt } from '@/lib/services/passage/placing';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { offerKey } from './offer-key';
import { getSighting } from './reading';

/**
 * "This published claim stands here too", with who says so. Checked as a passage of a draft is, and stored beside the claim: it is
 * no appearance until an editor confirms it. What was offered at these words is taken up.
 */
export async function proposeSighting(
  actor: Actor,
  input: ProposeSighting,
  { now = new Date(), key = null }: WriteOptions = {},
): Promise<Result<SightingView>> {
  const person = permit(actor, 'sighting.propose');
  if (!person.ok) return person;
  const made = await transaction((tx) =>
    creating(tx, person.value, key, 'sighting.propose', input, now, async () => {
      const claim = await findClaim(tx, actor, input.claimId, now);
      if (!claim) return refuse('not_found');
      const may = decideProposal(factsOf(claim), actor);
      if (!may.ok) return may;
      return propose(tx, claim, input, person.value, now);
    }),
  );
  return made.ok ? getSighting(actor, { sightingId: made.value.id }) : made;
}

async function propose(
  tx: Tx,
  claim: ClaimRow,
  input: ProposeSighting,
  person: Person,
  now: Date,
): Promise<Result<{ id: string }>> {
  const unsaid = whyUnsaid(input);
  if (unsaid) return unsaid;
  const standing = { claimId: claim.id, position: 0, occurrence: 'REPEAT' } as const;
  const place = await newAppearance(tx, person, input, standing, now);
  if (!place.ok) return place;
  const { passage, articleId } = place.value;
  const twice = await standsThere(tx, claim, { ...passage, articleId });
  if (twice) return twice;
  const chosen = await chosenIn(tx, input);
  if (!chosen.ok) return chosen;
  const id = await store(tx, claim.id, articleId, { input, chosen: chosen.value, person, now });
  const detail = { sightingId: id, articleId };
  const subject = { subjectKind: 'sighting', subjectId: id, claimId: claim.id };
  await record(tx, { at: now, actorId: person.id, verb: 'sighting.proposed', ...subject, detail });
  return ok({ id });
}

/** Somebody has to say so, and on the record or on terms that can be published. */
function whyUnsaid({ attributions }: ProposeSighting): Result<never> | null {
  if (attributions.length === 0)
    return invalid('attributions', 'Say who makes the claim here. The article’s own voice counts.');
  const issues = attributions.flatMap(({ terms }, i) =>
    terms === 'OFF_RECORD'
      ? [{ path: `attributions.${i}.terms`, message: 'Off the record nothing can be published.' }]
      : [],
  );
  return issues.length > 0 ? refuse('invalid', { issues }) : null;
}

type Place = Passage & { versionId: string; articleId: string };

/** The claim stands at these words already, or an editor was asked about it. */
async function standsThere(tx: Tx, claim: ClaimRow, place: Place): Promise<Result<never> | null> {
  const here = (at: { versionId: string; start: number; end: number }) =>
    at.versionId === place.versionId && overlaps(at, place);
  if (claim.appearances.some(({ passage }) => here(passage)))
    return invalid('exact', 'This claim stands at these words already.');
  const proposed = await proposedAt(tx, claim.id, place.articleId);
  const same = proposed.find((one) => here(one) || one.exact === place.exact);
  if (!same) return null;
  return refuse('duplicate', {
    message: 'This was proposed already, and waits for an editor.',
    existing: { id: same.id, href: `/desk/sightings/${same.id}`, label: 'The sighting' },
  });
}

/** The words as they were chosen, in the version that they were chosen in: the marks of source and cue stand in it too. */
async function chosenIn(tx: Tx, input: ProposeSighting): Promise<Result<Passage & { versionId: string }>> {
  const text = await findText(tx, input.versionId);
  if (!text) throw new Error(`Version ${input.versionId} was there and is gone.`);
  return passageAt({ id: text.id, text: indexCodePoints(text.text) }, input);
}

type Proposing = {
  input: ProposeSighting;
  chosen: Passage & { versionId: string };
  person: Person;
  now: Date;
};

/** Takes up what was offered at these words; what was judged there before stays as it is, beside the new one. */
async function store(
  tx: Tx,
  claimId: string,
  articleId: string,
  { input, chosen, person, now }: Proposing,
): Promise<string> {
  const { versionId, start, end, exact, prefix, suffix } = chosen;
  const said = {
    ...{ versionId, start, end, exact, prefix, suffix, state: 'PROPOSED' as const },
    attributions: JSON.stringify(input.attributions),
    ...{ proposedById: person.id, proposedAt: now },
  };
  const offers = await offersOfClaim(tx, claimId, articleId);
  const taken = offers.find((one) => isSamePlace(one.exact, exact));
  if (taken && (await saveSighting(tx, taken.id, taken.version, said))) return taken.id;
  const [id, key] = [newId(now), offerKey(claimId, articleId, exact)];
  const offer = (await isOfferKnown(tx, key)) ? `${key}:${id}` : key;
  const own = { id, claimId, articleId, offer, createdAt: now };
  await storeSighting(tx, { ...said, ...own });
  return id;
}
