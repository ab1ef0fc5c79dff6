import Database from 'better-sqlite3';
import type { Passage } from '@/lib/domain/passage/anchoring';
import { seededFile } from '../../setup/scratch.mjs';
import type { Article } from '../locate/corpus';

/** An article of the demo newsroom as it is stored, and where its claims stand in it. */
export type DemoArticle = Article & { passages: Passage[] };

const ARTICLES = `SELECT "Article"."slug" AS "name", "language", "text", "ArticleVersion"."id" AS "versionId"
  FROM "ArticleVersion" JOIN "Article" ON "Article"."id" = "articleId" ORDER BY "slug", "sequence"`;

const PASSAGES = `SELECT "start", "end", "exact", "prefix", "suffix" FROM "Passage"
  JOIN "Appearance" ON "passageId" = "Passage"."id" WHERE "versionId" = ? ORDER BY "start", "end"`;

/** From a newsroom in a file that the demo was told into. */
export async function demoArticles(): Promise<DemoArticle[]> {
  const db = new Database(await seededFile(), { readonly: true });
  const passagesOf = db.prepare<[string], Passage>(PASSAGES);
  const articles = db
    .prepare<[], { name: string; language: string; text: string; versionId: string }>(ARTICLES)
    .all()
    .map(({ versionId, ...article }) => ({
      ...article,
      heldOut: true,
      passages: passagesOf.all(versionId),
    }));
  db.close();
  const astray = articles.find(({ text }) => [...text].length !== text.length);
  if (astray)
    throw new Error(`${astray.name} holds letters beyond the BMP: string offsets are not code points.`);
  return articles;
}
