import { type ArticleCardRow, type ArticleRow, type MarkRow, marksIn } from '@/lib/data/article/articles';
import { spokenIn } from '@/lib/data/attribution/speaking';
import type { Reader } from '@/lib/data/db';
import { peopleById, personIn } from '@/lib/data/names';
import type { Actor } from '@/lib/domain/actor';
import { saidBy } from '@/lib/domain/attribution/said-by';
import { chainInWords } from '@/lib/domain/attribution/words';
import { listedVerdict } from '@/lib/domain/review/review';
import { type ArticleCard, type ArticleMark, type ArticleView, BlockView } from '@/lib/schemas/article';
import { sourceRef } from '@/lib/services/source/view';

/** An article in a list. `claims` is how many working copies the actor may see in it. */
export const articleCard = (row: ArticleCardRow, claims: number): ArticleCard => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  outlet: sourceRef(row.outlet),
  byline: row.byline,
  publishedAt: row.publishedAt,
  language: row.language,
  direction: row.direction,
  claims,
  createdAt: row.createdAt.toISOString(),
});

/** An article with its newest text and the claims that this actor may see in it. */
export async function articleView(db: Reader, actor: Actor, row: ArticleRow): Promise<ArticleView> {
  const version = newestOf(row);
  const people = await peopleById(db, [row.createdById]);
  const marks = await marksIn(db, actor, version.id);
  return {
    id: row.id,
    slug: row.slug,
    version: row.version,
    title: row.title,
    byline: row.byline,
    url: row.url,
    outlet: sourceRef(row.outlet),
    publishedAt: row.publishedAt,
    language: row.language,
    direction: row.direction,
    display: row.display,
    createdBy: personIn(people, row.createdById),
    createdAt: row.createdAt.toISOString(),
    text: textView(version),
    marks: marks.map((mark) => markView(mark, row, actor)),
    isPublic: row.public !== null,
  };
}

type VersionRow = ArticleRow['versions'][number];

function newestOf({ id, versions: [version] }: ArticleRow): VersionRow {
  if (!version) throw new Error(`Article ${id} has no version.`);
  return version;
}

const textView = (version: VersionRow): ArticleView['text'] => ({
  versionId: version.id,
  sequence: version.sequence,
  sha256: version.sha256,
  text: version.text,
  blocks: BlockView.array().parse(version.blocks),
  fetchedAt: version.fetchedAt.toISOString(),
  extractor: version.extractor,
  extractorVersion: version.extractorVersion,
});

const markView = (
  { claim, passage, attributions, id }: MarkRow,
  article: ArticleRow,
  actor: Actor,
): ArticleMark => ({
  appearanceId: id,
  claimId: claim.id,
  statement: claim.statement,
  kind: claim.kind,
  status: claim.status,
  verdict: listedVerdict(claim.status, claim.rounds[0]?.verdict ?? null),
  version: claim.version,
  mine: claim.authorId === actor.id,
  start: passage.start,
  end: passage.end,
  saidBy: saidBy(attributions.map((attribution) => spokenIn(attribution, article))),
  words: attributions.map((attribution) => chainInWords(attribution, article.outlet.name)),
});
