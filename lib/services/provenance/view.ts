import type { Reader } from '@/lib/data/db';
import { type People, peopleById } from '@/lib/data/names';
import { type LineageRow, lineageById, unnamedAmong } from '@/lib/data/provenance/lineage';
import { type SourceFields, standing } from '@/lib/data/source/fields';
import type { Person } from '@/lib/domain/actor';
import { type Clue, toldOf } from '@/lib/domain/provenance/tracing/telling';
import type { LineageEnd, LineageView } from '@/lib/schemas/provenance/lineage';
import { agencyOf } from './agencies';

/** Lineage as this person sees it, each row with its ends. Nobody is named where a reviewer isn't who brought an end. */
export async function lineageViews(
  db: Reader,
  person: Person,
  rows: readonly LineageRow[],
): Promise<LineageView[]> {
  const ids = rows.flatMap((row) => [row.createdById, row.judgedById]).filter((id) => id !== null);
  const people = await peopleById(db, ids);
  const unnamed = await unnamedAmong(
    db,
    rows.flatMap((row) => evidenceIn(row)),
  );
  return rows.map((row) => {
    const isUnnamed = evidenceIn(row).some((id) => unnamed.has(id));
    return viewOf(row, (id) => named(people, person, id, isUnnamed));
  });
}

/** The same of one. */
export async function lineageView(db: Reader, person: Person, row: LineageRow): Promise<LineageView> {
  const [view] = await lineageViews(db, person, [row]);
  if (!view) throw new Error(`Lineage ${row.id} has no view.`);
  return view;
}

/** Lineage that this person has just written. */
export const viewById = async (db: Reader, person: Person, id: string): Promise<LineageView> =>
  lineageView(db, person, await lineageById(db, id));

/** The evidence at its ends. */
export const evidenceIn = (row: Pick<LineageRow, 'fromEvidenceId' | 'toEvidenceId'>): string[] =>
  [row.fromEvidenceId, row.toEvidenceId].filter((id) => id !== null);

/** Somebody's name; everybody sees their own. */
export const named = (people: People, person: Person, id: string | null, isUnnamed: boolean) =>
  isUnnamed && id !== person.id ? null : (people.get(id ?? '') ?? null);

const viewOf = (row: LineageRow, by: (id: string | null) => ReturnType<typeof named>): LineageView => ({
  id: row.id,
  version: row.version,
  type: row.type,
  from: fromOf(row),
  to: endView(row, 'to'),
  agency: agencyOf(row),
  state: row.state,
  reason: row.reason,
  clue: row.clue,
  ...clueIn(row),
  createdBy: by(row.createdById),
  createdAt: row.createdAt.toISOString(),
  judgedBy: by(row.judgedById),
  judgedAt: row.judgedAt?.toISOString() ?? null,
});

function fromOf(row: LineageRow): LineageEnd {
  const from = endView(row, 'from');
  if (!from) throw new Error(`Lineage ${row.id} comes from nothing.`);
  return from;
}

/** One end as it is shown; null where there is none: what a credit line names and the registry doesn't have. */
export function endView(row: LineageRow, side: 'from' | 'to'): LineageEnd | null {
  const article = side === 'from' ? row.fromArticle : row.toArticle;
  if (article) return articleEnd(article);
  const evidence = side === 'from' ? row.fromEvidence : row.toEvidence;
  if (evidence) return evidenceEnd(evidence);
  return side === 'to' && row.toSource ? sourceEnd(row.toSource.mergedInto ?? row.toSource) : null;
}

type Dated = { id: string; title: string; publishedAt: string | null };

export const articleEnd = ({
  outlet,
  id,
  title,
  publishedAt,
}: Dated & { outlet: SourceFields }): LineageEnd => ({
  ...{ kind: 'article', id, title, by: standing(outlet).name, publishedAt },
});

export const evidenceEnd = ({
  source,
  id,
  title,
  publishedAt,
}: Dated & { source: SourceFields | null }): LineageEnd => ({
  ...{ kind: 'evidence', id, title, by: source && standing(source).name, publishedAt },
});

export const sourceEnd = ({ id, name }: { id: string; name: string }): LineageEnd => ({
  ...{ kind: 'source', id, title: name, by: null, publishedAt: null },
});

function clueIn({ clue, detail }: LineageRow): Pick<LineageView, 'share' | 'words'> {
  if (clue === null || detail === null) return { share: null, words: null };
  const { share, words } = toldOf({ clue, detail: JSON.parse(detail) } as Clue);
  return { share, words };
}
