import { lineageTypes, type Node, type ProvenanceInput } from '@/lib/domain/provenance/input';
import { random } from '../vocabulary';

/** How much there is to follow. Of the lineage the most leads on; a fifth says that two are one. */
export type Size = { reports: number; lineage: number };

/**
 * `stories`: lineage stays among the forty pieces of one story, and many stories end at the same sources. `tangle`: it leads
 * anywhere, so that most of it is one circle and nearly every report has nearly every origin; the answer alone grows as the square.
 */
export type Shape = 'stories' | 'tangle';

const STORY = 40;

/**
 * A claim that everybody reports, the same one in every run: half of the reports stand in articles, half are evidence, and as
 * much again is reached by lineage alone. Ways are long, lead in circles here and there, and end at a few hundred sources.
 */
export function newsroomOf({ reports, lineage }: Size, shape: Shape): ProvenanceInput {
  const next = random(20_261_130);
  const pick = (count: number) => Math.floor(next() * count);
  const half = Math.floor(reports / 2);
  const sources = Math.max(10, Math.floor(reports / 10));
  const made = (among: number, from: number): Node =>
    next() < 0.5
      ? { kind: 'article', id: `a${from + pick(among)}` }
      : { kind: 'evidence', id: `e${from + pick(among)}` };
  const ends = (): Pick<ProvenanceInput['lineage'][number], 'from' | 'to'> => {
    const among = shape === 'tangle' ? reports : STORY / 2;
    const within = shape === 'tangle' ? 0 : pick(Math.floor(reports / among)) * among;
    const to: Node = next() < 0.3 ? { kind: 'source', id: `s${pick(sources)}` } : made(among, within);
    return { from: made(among, within), to };
  };
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
      ...ends(),
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
