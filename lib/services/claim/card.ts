import { spokenInClaims } from '@/lib/data/attribution/speaking';
import type { ClaimCardRow } from '@/lib/data/claim/cards';
import { type Saying, saidBy } from '@/lib/domain/attribution/said-by';
import { listedVerdict } from '@/lib/domain/review/review';
import { directionOf } from '@/lib/domain/text/text';
import type { ClaimCard } from '@/lib/schemas/claim/claim';

/** What makes a card of each of these rows, with who says so: one statement more, however many rows there are. */
export async function cardsFor(rows: readonly ClaimCardRow[]): Promise<(row: ClaimCardRow) => ClaimCard> {
  const spoken = await spokenInClaims(rows.map((row) => row.id));
  return (row) => claimCard(row, saidBy(spoken.get(row.id) ?? []));
}

const claimCard = (row: ClaimCardRow, said: Saying[]): ClaimCard => ({
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
  dueAt: row.dueAt === null ? null : instant(row.dueAt),
});

/** As every other instant is answered: in UTC, with Z. */
const instant = (stored: string): string => new Date(stored).toISOString();
