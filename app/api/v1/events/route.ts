import { stays } from '@/lib/auth/stays';
import { ok } from '@/lib/domain/result';
import { eventStream } from '@/lib/http/event-stream';
import { answering } from '@/lib/http/route';
import { followDeskOperation } from '@/lib/schemas/operations/inbox';
import { followDesk } from '@/lib/services/inbox/live/live';

export const GET = answering(
  followDeskOperation,
  async (actor) => {
    const follow = await followDesk(actor);
    return follow.ok ? ok({ follow: follow.value, stays: await stays() }) : follow;
  },
  ({ follow, stays }, { signal }) => eventStream(follow, stays, signal),
);
