import { transaction } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import type { ArticleView } from '@/lib/schemas/article';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { ConfirmSighting, ProposeSighting, RefuseSighting, type SightingView } from '@/lib/schemas/sighting';
import { askToTrace, nextJob } from '@/lib/services/jobs';
import { confirmSighting } from '@/lib/services/sighting/confirming';
import { refuseSighting } from '@/lib/services/sighting/judging';
import { offerSightings } from '@/lib/services/sighting/offering';
import { proposeSighting } from '@/lib/services/sighting/proposing';
import { anArticle, must, ownVoice, placeOf } from './make';

/** What another paper writes of the claim of `aDraft`. */
export const SEEN = 'Officials said that no formal agreement governed the withdrawal at all';

/** An article of another paper in which the claim stands. */
export const anotherArticle = (by: Person, words = SEEN): Promise<ArticleView> =>
  anArticle({
    by,
    separate: true,
    outletName: 'Evening Star',
    title: 'What was never signed',
    content: `${words}. More was not known.`,
  });

type Given = { article?: ArticleView; words?: string; attributions?: object[] };

export async function tryPropose(by: Person, claim: Pick<ClaimView, 'id'>, given: Given = {}) {
  const article = given.article ?? (await anotherArticle(by));
  const { words = SEEN, attributions = [ownVoice] } = given;
  return proposeSighting(
    by,
    ProposeSighting.parse({ claimId: claim.id, ...placeOf(article, words), attributions }),
  );
}

export const proposes = async (
  by: Person,
  claim: Pick<ClaimView, 'id'>,
  given: Given = {},
): Promise<SightingView> => must(await tryPropose(by, claim, given));

export const tryConfirm = (
  by: Person,
  { id, version, published }: SightingView,
  publication = published?.sequence ?? 1,
) => confirmSighting(by, ConfirmSighting.parse({ sightingId: id, version, publication }));

export const tryRefuse = (by: Person, { id, version }: SightingView, reason = 'It says something else.') =>
  refuseSighting(by, RefuseSighting.parse({ sightingId: id, version, reason }));

/** Looks for published claims in an article, as a worker would. */
export async function offersFor(articleId: string): Promise<void> {
  const asked = { createdById: null, createdAt: new Date() };
  await transaction(async (tx) => ok(await askToTrace(tx, 'OFFER_SIGHTINGS', articleId, asked)));
  for (let job = await nextJob(60_000); job; job = await nextJob(60_000))
    if (job.kind === 'OFFER_SIGHTINGS' && job.subjectId === articleId)
      return void (await offerSightings(job));
  throw new Error('There is no work.');
}
