import { Grade } from '@/components/source/reliability/grade';
import type { PublicSourceRef } from '@/lib/domain/publication/parts/refs';
import type { Snapshot } from '@/lib/domain/publication/publication';

/** What the grades of a publication's sources are read from. */
export type Graded = Pick<Snapshot, 'grades' | 'result'>;

/** "B2" for a source of a publication: its grade then, beside the credibility that was found. Nothing where it was not assessed. */
export function SourceGrade({ source, graded }: { source: PublicSourceRef | null; graded: Graded }) {
  const found = graded.grades?.find((one) => one.source === source?.slug);
  return found ? <Grade grade={found.grade} credibility={graded.result?.credibility ?? null} /> : null;
}
