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

/** What readers may be told of everything in these inputs: no evidence that is not public, or that is blind. Four queries. */
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

const ids = (all: readonly (readonly string[])[]) => ({ in: [...new Set(all.flat())] });

const articlesIn = (db: Reader, inputs: readonly ProvenanceInput[]) =>
  db.article.findMany({
    where: { id: ids(inputs.map(({ articles }) => articles.map(({ id }) => id))) },
    select: { id: true, title: true, outlet: { select: sourceFields } },
  });

const evidenceIn = (db: Reader, inputs: readonly ProvenanceInput[]) =>
  db.evidence.findMany({
    where: {
      sensitivity: 'PUBLIC',
      id: ids(inputs.map(({ evidence }) => evidence.map(({ id }) => id))),
      ...settledEvidence,
    },
    select: { id: true, title: true, source: { select: sourceFields } },
  });

const sourcesIn = (db: Reader, inputs: readonly ProvenanceInput[]) =>
  db.source.findMany({
    where: { id: ids(inputs.map(({ sources }) => sources.map(({ id }) => id))) },
    select: sourceFields,
  });

/** Attributions whose speakers the public page withholds. */
async function unspokenIn(db: Reader, inputs: readonly ProvenanceInput[]): Promise<ReadonlySet<string>> {
  const found = await db.attribution.findMany({
    where: {
      terms: { in: ['DEEP_BACKGROUND', 'OFF_RECORD'] },
      id: ids(inputs.map(({ attributions }) => attributions.map(({ id }) => id))),
    },
    select: { id: true },
  });
  return new Set(found.map(({ id }) => id));
}
