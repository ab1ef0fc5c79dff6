import type { Actor } from '@/lib/domain/actor';
import { ListClaims } from '@/lib/schemas/claim/claim';
import { AnswerComment, MakeComment } from '@/lib/schemas/comment';
import { listClaims } from '@/lib/services/claim/claims';
import { answerComment, makeComment } from '@/lib/services/comment/making';
import type { Clock } from './clock';
import { type Cast, done } from './newsroom';

/** What the demo's desk says to itself: a reviewer asks the author, and an editor makes a claim wait. */
export async function tellComments({ rana, amina, miriam, tomas }: Cast, { ago }: Clock): Promise<void> {
  const pumps = await claimOf(rana, 'The pumps in the upper Kessary valley');
  const asked = await says(amina, ago(0.9), {
    claimId: pumps,
    body: 'Does he mean the pumps of the upper valley alone, or the one at the weir as well?',
    mentions: [rana.id ?? ''],
  });
  const now = await ago(0.8).come();
  const answer = { commentId: asked, body: 'The upper valley alone. The one at the weir is the town’s.' };
  await done('an answer', answerComment(rana, AnswerComment.parse(answer), { now }));
  await says(miriam, ago(0.7), {
    claimId: await claimOf(miriam, 'The River Guard’s garrison bakery took flour'),
    body: 'The mill’s book is for one month. Say so in the first sentence, or find a second month.',
    blocking: true,
    mentions: [tomas.id ?? ''],
  });
}

async function says(
  by: Actor,
  when: ReturnType<Clock['ago']>,
  given: Parameters<typeof MakeComment.parse>[0],
) {
  const input = MakeComment.parse(given);
  return (await done('a comment', makeComment(by, input, { now: await when.come() }))).id;
}

async function claimOf(by: Actor, q: string): Promise<string> {
  const { items } = await done('a claim', listClaims(by, ListClaims.parse({ q, limit: 5 })));
  const claim = items.find(({ statement }) => statement.startsWith(q));
  if (!claim) throw new Error(`There is no claim “${q}”.`);
  return claim.id;
}
