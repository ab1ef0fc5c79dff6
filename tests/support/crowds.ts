import { type Tx, transaction } from '@/lib/data/db';
import { insert } from '@/lib/data/insert';
import type { Person } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import { newIds } from '@/lib/services/ids';
import { withReport } from './copies';
import { aDraft, anArticle, aSource, must } from './make';

/** As many rows in a statement as any of these tables has room for, on both databases. */
const AT_ONCE = 500;

/** A claim in a paper’s own voice with an original report, of which there can be a crowd. */
export async function aReported(by: Person) {
  const [article, source] = [await anArticle({ by }), await aSource({ by, name: 'The water authority' })];
  const draft = await aDraft({ by, article });
  const given = { sourceId: source.id, originality: 'ORIGINAL' as const };
  return { article, source, ...(await withReport(by, draft, given)) };
}

/** So many more articles of the outlet of a claim, each with such a claim and a report of its own. Ids of the claims. */
export async function aCrowdOf(claimId: string, count: number): Promise<string[]> {
  const made: string[] = [];
  while (made.length < count) {
    const more = Math.min(count - made.length, AT_ONCE);
    made.push(...must(await transaction(async (tx) => ok(await copies(tx, claimId, more)))));
  }
  return made;
}

async function copies(tx: Tx, claimId: string, count: number): Promise<string[]> {
  const { claim, article, place, passage, spoken, hop, link, evidence } = await rowsOf(tx, claimId);
  const of = <Row>(row: Row) => newIds(count, new Date()).map((id) => ({ ...row, id }));
  const [claims, articles, passages, pieces] = [of(claim), of(article), of(passage), of(evidence)];
  const places = of(place).map((row, n) => ({
    ...row,
    ...{ claimId: claims[n]?.id ?? '', passageId: passages[n]?.id ?? '', articleId: articles[n]?.id ?? '' },
  }));
  const said = of(spoken).map((row, n) => ({ ...row, appearanceId: places[n]?.id ?? '' }));
  const hops = of(hop).map((row, n) => ({ ...row, attributionId: said[n]?.id ?? '' }));
  const links = of(link).map((row, n) => ({
    ...row,
    ...{ claimId: claims[n]?.id ?? '', evidenceId: pieces[n]?.id ?? '' },
  }));
  const slugged = articles.map((row) => ({ ...row, slug: row.id }));
  await insert(tx, 'Article', slugged);
  await insert(tx, 'Claim', claims);
  await insert(tx, 'Passage', passages);
  await insert(tx, 'Appearance', places);
  await insert(tx, 'Attribution', said);
  await insert(tx, 'Hop', hops);
  await insert(tx, 'Evidence', pieces);
  await insert(tx, 'EvidenceLink', links);
  return claims.map(({ id }) => id);
}

/** What a claim with one passage and one piece of evidence is stored as. */
async function rowsOf(tx: Tx, claimId: string) {
  const claim = await tx.claim.findUniqueOrThrow({ where: { id: claimId } });
  const place = await tx.appearance.findFirstOrThrow({ where: { claimId } });
  const spoken = await tx.attribution.findFirstOrThrow({ where: { appearanceId: place.id } });
  const link = await tx.evidenceLink.findFirstOrThrow({ where: { claimId } });
  return {
    ...{ claim, place, spoken, link },
    article: await tx.article.findUniqueOrThrow({ where: { id: place.articleId } }),
    passage: await tx.passage.findUniqueOrThrow({ where: { id: place.passageId } }),
    hop: await tx.hop.findFirstOrThrow({ where: { attributionId: spoken.id } }),
    evidence: await tx.evidence.findUniqueOrThrow({ where: { id: link.evidenceId } }),
  };
}
