import { inChunks } from '@/lib/data/chunks';
import type { Reader } from '@/lib/data/db';
import { sourceFields, standing } from '@/lib/data/source/fields';
import {
  articleNode,
  evidenceNode,
  keyOf,
  type ProvenanceInput,
  sourceNode,
} from '@/lib/domain/provenance/input';
import type { Named, Names } from '@/lib/domain/provenance/showing/shown';
import { sourceKindLabels } from '@/lib/domain/source';
import { settledEvidence } from './settled';

/** What readers may be told of everything in these inputs: no evidence that is not public, or that is blind. Four queries, or more where there is
 * more to ask for than fits into one. */
export async function namesFor(db: Reader, inputs: readonly ProvenanceInput[]): Promise<Names> {
  const of = new Map<string, Named>();
  for (const article of await articlesIn(db, inputs))
    of.set(keyOf(articleNode(article.id)), { label: article.title, about: standing(article.outlet).name });
  for (const evidence of await evidenceIn(db, inputs))
    of.set(keyOf(evidenceNode(evidence.id)), {
      label: evidence.title,
      about: evidence.source && standing(evidence.source).name,
    });
  for (const source of await sourcesIn(db, inputs)) {
    const { name, kind } = standing(source);
    of.set(keyOf(sourceNode(source.id)), { label: name, about: sourceKindLabels[kind].toLowerCase() });
  }
  return { of, unspoken: await unspokenIn(db, inputs) };
}

const articlesIn = (db: Reader, inputs: readonly ProvenanceInput[]) =>
  inChunks(idsIn(inputs, 'articles'), (ids) =>
    db.article.findMany({
      where: { id: { in: ids } },
      select: { id: true, title: true, outlet: { select: sourceFields } },
    }),
  );

const evidenceIn = (db: Reader, inputs: readonly ProvenanceInput[]) =>
  inChunks(idsIn(inputs, 'evidence'), (ids) =>
    db.evidence.findMany({
      where: { sensitivity: 'PUBLIC', id: { in: ids }, ...settledEvidence },
      select: { id: true, title: true, source: { select: sourceFields } },
    }),
  );

const sourcesIn = (db: Reader, inputs: readonly ProvenanceInput[]) =>
  inChunks(idsIn(inputs, 'sources'), (ids) =>
    db.source.findMany({ where: { id: { in: ids } }, select: sourceFields }),
  );

/** Attributions whose speakers the public page withholds. */
async function unspokenIn(db: Reader, inputs: readonly ProvenanceInput[]): Promise<ReadonlySet<string>> {
  const found = await inChunks(idsIn(inputs, 'attributions'), (ids) =>
    db.attribution.findMany({
      where: { terms: { in: ['DEEP_BACKGROUND', 'OFF_RECORD'] }, id: { in: ids } },
      select: { id: true },
    }),
  );
  return new Set(found.map(({ id }) => id));
}

const idsIn = (
  inputs: readonly ProvenanceInput[],
  what: 'articles' | 'evidence' | 'sources' | 'attributions',
): string[] => inputs.flatMap((input) => input[what].map(({ id }) => id));
