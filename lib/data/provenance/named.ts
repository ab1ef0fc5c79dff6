import type { Reader } from '@/lib/data/db';
import { sourceFields } from '@/lib/data/source/fields';
import { fold } from '@/lib/domain/text/folding';

/** Sources that publish articles with one of these names, as their own or as another one, the agencies first. */
export async function findNamed(db: Reader, names: readonly string[]) {
  const publishing = { kind: { in: ['WIRE_AGENCY' as const, 'NEWS_OUTLET' as const] } };
  const found = await db.source.findMany({
    where: {
      ...publishing,
      OR: [{ sortName: { in: names.map(fold) } }, { aliases: { some: { name: { in: [...names] } } } }],
    },
    orderBy: [{ id: 'asc' }],
    select: { ...sourceFields, mergedInto: { select: sourceFields } },
  });
  return found
    .map(({ mergedInto, ...source }) => mergedInto ?? source)
    .sort((a, b) => Number(b.kind === 'WIRE_AGENCY') - Number(a.kind === 'WIRE_AGENCY'));
}
