import type { Reader, Tx } from '@/lib/data/db';
import { evidenceVisibleTo, visibleTo } from '@/lib/data/scope';
import type { Actor } from '@/lib/domain/actor';
import type { Anchor } from '@/lib/domain/evidence/excerpt';

/** How many excerpts of a piece of evidence are looked for in a capture: each may cost a second. */
const MOST_EXCERPTS = 50;

/** Makes these words the excerpt of a link, and says where they stand. */
export async function saveExcerpt(tx: Tx, linkId: string, excerpt: string, anchor: Anchor): Promise<void> {
  const { captureId, start, end, prefix, suffix } = anchor;
  await tx.evidenceLink.update({
    where: { id: linkId },
    data: {
      ...{ excerpt, captureId, excerptStart: start, excerptEnd: end },
      ...{ excerptPrefix: prefix, excerptSuffix: suffix },
    },
    select: { id: true },
  });
}

type AnchorFields = {
  captureId: string | null;
  excerptStart: number | null;
  excerptEnd: number | null;
  excerptPrefix: string | null;
  excerptSuffix: string | null;
};

/** Where the excerpt of a link stands; null where nobody has marked it. */
export function anchorOf(link: AnchorFields): Anchor | null {
  const { captureId, excerptStart: start, excerptEnd: end } = link;
  const { excerptPrefix: prefix, excerptSuffix: suffix } = link;
  if (captureId === null || start === null || end === null || prefix === null || suffix === null) return null;
  return { captureId, start, end, prefix, suffix };
}

/** An excerpt that is marked in a capture, and the claim that it is for. */
export type ExcerptRow = {
  linkId: string;
  claimId: string;
  statement: string;
  excerpt: string;
  anchor: Anchor;
};

/** The marked excerpts that the claims which exist for this actor take from a piece of evidence, the oldest first. */
export async function excerptsOf(db: Reader, actor: Actor, evidenceId: string): Promise<ExcerptRow[]> {
  const links = await db.evidenceLink.findMany({
    where: {
      AND: [
        { evidenceId, captureId: { not: null }, leftOutAt: null },
        evidenceVisibleTo(actor),
        { claim: visibleTo(actor) },
      ],
    },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    take: MOST_EXCERPTS,
    include: { claim: { select: { statement: true } } },
  });
  return links.flatMap(({ id, claimId, claim, excerpt, ...link }) => {
    const anchor = anchorOf(link);
    if (anchor === null || excerpt === null) return [];
    return [{ linkId: id, claimId, statement: claim.statement, excerpt, anchor }];
  });
}

/** The drafts that rest on a piece of evidence, as far as they exist for this actor: evidence of a sealed review aside. */
export const draftsOn = (db: Reader, actor: Actor, evidenceId: string) =>
  db.evidenceLink.findMany({
    where: {
      AND: [
        { evidenceId, reviewId: null },
        evidenceVisibleTo(actor),
        { claim: { AND: [{ status: 'DRAFT' as const }, visibleTo(actor)] } },
      ],
    },
    orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
    take: MOST_EXCERPTS,
    select: { id: true, claimId: true },
  });

/** The newest capture of each of these pieces of evidence that has a text, with it. */
export async function newestTexts(
  db: Reader,
  evidenceIds: readonly string[],
): Promise<Map<string, { id: string; text: string }>> {
  if (evidenceIds.length === 0) return new Map();
  const newest = await db.capture.groupBy({
    by: ['evidenceId'],
    where: { evidenceId: { in: [...evidenceIds] }, text: { not: null } },
    _max: { sequence: true },
  });
  const rows = await db.capture.findMany({
    where: { OR: newest.map(({ evidenceId, _max }) => ({ evidenceId, sequence: _max.sequence ?? 0 })) },
    select: { id: true, evidenceId: true, text: true },
  });
  return new Map(rows.map(({ id, evidenceId, text }) => [evidenceId, { id, text: text ?? '' }]));
}
