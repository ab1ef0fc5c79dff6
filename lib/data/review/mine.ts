import { reader } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { instantCursor } from '@/lib/data/paging';
import { visibleTo } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';

const withRound = { round: { include: { adjudication: true } } } as const satisfies Prisma.ReviewInclude;

export type MyReviewRow = Prisma.ReviewGetPayload<{ include: typeof withRound }>;

/** One row more than `limit` of the first opinions that this person sealed, the last first. Nobody else's is read. */
export function myReviewPage(
  person: Person,
  cursor: string | undefined,
  limit: number,
): Promise<MyReviewRow[]> {
  const after = instantCursor(cursor);
  const older: Prisma.ReviewWhereInput = after
    ? {
        OR: [
          { sealedAt: { lt: new Date(after.at) } },
          { sealedAt: new Date(after.at), id: { lt: after.id } },
        ],
      }
    : {};
  const mine = { reviewerId: person.id, sequence: 1, round: { claim: visibleTo(person) } };
  return reader().review.findMany({
    where: { AND: [mine, older] },
    orderBy: [{ sealedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include: withRound,
  });
}
