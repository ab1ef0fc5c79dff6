import type { ShownThreads } from '@/components/comment/addresses';
import type { Actor } from '@/lib/domain/actor';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { askedCursor, Id } from '@/lib/schemas/primitives';
import { listComments } from '@/lib/services/comment/listing';
import type { SearchParams } from '../../../asked-for';
import { type Beside, commentsBeside } from './comments-beside';

export type { SearchParams } from '../../../asked-for';

/** How many threads stand on a claim’s page. */
const THREADS = 10;

/** Which threads an address asks for: those that are open, unless it says otherwise. What is no id or cursor asks for nothing. */
export const threadsAskedFor = ({ comments, about, commentsAfter }: SearchParams): ShownThreads => ({
  open: comments !== 'all',
  about: Id.safeParse(about).data,
  cursor: askedCursor(commentsAfter),
});

/** These threads, as far as this person sees them. */
export const threadsOf = (actor: Actor, claimId: string, shown: ShownThreads) =>
  listComments(actor, { ...shown, claimId, limit: THREADS });

/** How much is said of each thing of a claim, as far as this person sees it, for a view without the threads. */
export async function besideFor(actor: Actor, claim: ClaimView): Promise<Beside> {
  const comments = await listComments(actor, { claimId: claim.id, open: true, limit: 1 });
  return comments.ok ? commentsBeside(claim, comments.value) : {};
}
