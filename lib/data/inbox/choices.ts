import type { Reader, Tx } from '@/lib/data/db';
import type { Choices, Delivery } from '@/lib/domain/inbox/kinds';

/** What these people chose, by who they are. */
export async function choicesOf(
  db: Reader,
  userIds: readonly string[],
): Promise<(userId: string) => Choices> {
  const rows = await db.deliveryChoice.findMany({ where: { userId: { in: [...new Set(userIds)] } } });
  const chosen = new Map<string, Map<string, Delivery>>();
  for (const { userId, kind, delivery } of rows)
    chosen.set(userId, (chosen.get(userId) ?? new Map<string, Delivery>()).set(kind, delivery));
  return (userId) => chosen.get(userId) ?? none;
}

const none: Choices = new Map();

export const saveChoice = async (
  tx: Tx,
  choice: { userId: string; kind: string; delivery: Delivery },
): Promise<void> =>
  void (await tx.deliveryChoice.upsert({
    where: { userId_kind: { userId: choice.userId, kind: choice.kind } },
    create: choice,
    update: { delivery: choice.delivery },
  }));
