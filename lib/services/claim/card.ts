import type { ClaimCardRow } from '@/lib/data/claim/cards';
import { directionOf } from '@/lib/domain/text/text';
import type { ClaimCard } from '@/lib/schemas/claim/claim';

/** A claim in a list. */
export const claimCard = (row: ClaimCardRow): ClaimCard => ({
  id: row.id,
  statement: row.statement,
  kind: row.kind,
  status: row.status,
  risk: row.risk,
  language: row.language,
  direction: directionOf(row.language),
  author: { id: row.authorId, name: row.authorName, role: row.authorRole },
  article:
    row.articleId === null || row.articleTitle === null
      ? null
      : { id: row.articleId, title: row.articleTitle },
  statusReason: row.statusReason,
  version: row.version,
  changedAt: instant(row.changedAt),
});

/** As every other instant is answered: in UTC, with Z. */
const instant = (stored: string): string => new Date(stored).toISOString();
