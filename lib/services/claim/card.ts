import { spokenInClaims } from '@/lib/data/attribution/speaking';
import type { ClaimCardRow } from '@/lib/data/claim/cards';
import { dueStanding } from '@/lib/domain/assignment/due';
import { type Saying, saidBy } from '@/lib/domain/attribution/said-by';
import { listedVerdict } from '@/lib/domain/review/review';
import { directionOf } from '@/lib/domain/text/text';
import { localIn } from '@/lib/domain/zone';
import { newsroomDay } from '@/lib/outside/newsroom';
import type { ClaimCard } from '@/lib/schemas/claim/claim';

/** What makes a card of each of these rows, with who says so: one statement more, however many rows there are. */
export async function cardsFor(
  rows: readonly ClaimCardRow[],
  now = new Date(),
): Promise<(row: ClaimCardRow) => ClaimCard> {
  const spoken = await spokenInClaims(rows.map((row) => row.id));
  return (row) => claimCard(row, saidBy(spoken.get(row.id) ?? []), now);
}

const claimCard = (row: ClaimCardRow, said: Saying[], now: Date): ClaimCard => ({
  id: row.id,
  statement: row.statement,
  kind: row.kind,
  status: row.status,
  risk: row.risk,
  language: row.language,
  direction: directionOf(row.language),
  saidBy: said,
  verdict: listedVerdict(row.status, row.latestVerdict),
  author: { id: row.authorId, name: row.authorName, role: row.authorRole },
  article:
    row.articleId === null || row.articleTitle === null
      ? null
      : { id: row.articleId, title: row.articleTitle },
  statusReason: row.statusReason,
  version: row.version,
  changedAt: instant(row.changedAt),
  due: row.dueAt === null ? null : dueFor(new Date(row.dueAt), now),
});

/** As every other instant is answered: in UTC, with Z. */
const instant = (stored: string): string => new Date(stored).toISOString();

/** When it is due, as the newsroom's clock shows it. */
function dueFor(at: Date, now: Date): ClaimCard['due'] {
  const { zone } = newsroomDay();
  return { at: at.toISOString(), local: localIn(zone, at), standing: dueStanding(at, zone, now) };
}
