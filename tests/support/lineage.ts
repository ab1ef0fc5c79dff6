import { transaction } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import type { LineageType, Node } from '@/lib/domain/provenance/input';
import { ok } from '@/lib/domain/result';
import { newId } from '@/lib/services/ids';
import { must } from './make';

/** Lineage that somebody has confirmed. */
export async function comesFrom(
  by: Person,
  from: Node,
  to: Node,
  type: LineageType = 'CITES',
): Promise<void> {
  const end = ({ kind, id }: Node, side: 'from' | 'to') => ({
    [`${side}${kind === 'article' ? 'Article' : kind === 'evidence' ? 'Evidence' : 'Source'}Id`]: id,
  });
  const now = new Date();
  const stored = await transaction(async (tx) => {
    await tx.lineage.create({
      data: {
        ...{ id: newId(now), type, state: 'CONFIRMED', reason: 'It says so.' },
        ...{ pair: `${from.kind}:${from.id}>${to.kind}:${to.id}`, createdById: by.id, createdAt: now },
        ...end(from, 'from'),
        ...end(to, 'to'),
      },
    });
    return ok(null);
  });
  must(stored);
}
