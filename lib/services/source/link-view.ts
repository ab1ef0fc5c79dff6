import type { People } from '@/lib/data/names';
import type { LinkRow } from '@/lib/data/source/links';
import type { LinkView } from '@/lib/schemas/source/link';
import { sourceRef } from './view';

/** Whoever added a link and took it back. */
export const peopleIn = ({ createdById, removedById }: LinkRow): string[] =>
  removedById === null ? [createdById] : [createdById, removedById];

/** That one source belongs to another, since when, and how that is known. */
export const linkView = (row: LinkRow, people: People): LinkView => ({
  id: row.id,
  type: row.type,
  from: sourceRef(row.from),
  to: sourceRef(row.to),
  since: row.since,
  until: row.until,
  basis: row.basis,
  basisUrl: row.basisUrl,
  version: row.version,
  by: people.get(row.createdById) ?? null,
  at: row.createdAt.toISOString(),
  removed: row.removedAt && {
    at: row.removedAt.toISOString(),
    by: people.get(row.removedById ?? '') ?? null,
  },
});
