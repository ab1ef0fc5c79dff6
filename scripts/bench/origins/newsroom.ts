import { lineageTypes, type Node, type ProvenanceInput } from '@/lib/domain/provenance/input';
import { random } from '../vocabulary';

/** How much there is to follow. Of the lineage the most leads on; a fifth says that two are one. */
export type Size = { reports: number; lineage: number };

/**
 * A claim that everybody reports, the same one in every run: half of the reports stand in articles, half are evidence, and as
 * much again is reached by lineage alone. Ways are long, lead in circles here and there, and end at a few hundred sources.
 */
export function newsroomOf({ reports, lineage }: Size): ProvenanceInput {
  const next = random(20_261_130);
  const pick = (count: number) => Math.floor(next() * count);
  const half = Math.floor(reports / 2);
  const sources = Math.max(10, Math.floor(reports / 10));
  const made = (): Node =>
    next() < 0.5
      ? { kind: 'article', id: `a${pick(reports)}` }
      : { kind: 'evidence', id: `e${pick(reports)}` };
  const end = (): Node => (next() < 0.3 ? { kind: 'source', id: `s${pick(sources)}` } : made());
  return {
    attributions: counting(half, (i) => ({
      ...{ id: `t${i}`, stance: 'ASSERTS', first: i === 0, articleId: `a${i}` },
      ...(i % 3 === 0
        ? { speaker: 'SOURCE' as const, sourceId: `s${pick(sources)}` }
        : { speaker: 'NONE' as const, sourceId: null }),
    })),
    evidence: counting(reports, (i) => ({
      ...{
        id: `e${i}`,
        stance: i < half ? 'CORROBORATES' : null,
        state: i % 50 === 0 ? 'RETRACTED' : 'ACTIVE',
      },
      ...{
        originality: i % 5 === 0 ? 'ORIGINAL' : 'DERIVED',
        sourceId: i % 2 === 0 ? `s${pick(sources)}` : null,
      },
    })),
    articles: counting(reports, (i) => ({ id: `a${i}`, outletId: `s${pick(sources)}` })),
    lineage: counting(lineage, (i) => ({
      ...{ from: made(), to: end() },
      type: i % 5 === 0 ? 'SAME_WIRE' : (lineageTypes[i % 3] ?? 'CITES'),
    })),
    sources: counting(sources, (i) => ({
      ...{
        id: `s${i}`,
        mergedInto: i % 20 === 19 ? `s${i - 1}` : null,
        anonymous: i % 10 === 0,
        identity: null,
      },
    })),
    links: counting(Math.floor(sources / 4), () => ({ from: `s${pick(sources)}`, to: `s${pick(sources)}` })),
  };
}

const counting = <T>(count: number, of: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => of(i));
