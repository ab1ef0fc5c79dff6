import { dialect, rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';

/**
 * What things are called, by id, as somebody reads it who has no desk: a published claim, article or source by what is
 * published of it, a person by name, a token by whose it is. What is not public is not in the answer. One statement.
 */
export async function titlesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { listed, inJson } = dialect();
  const found = await rows<{ id: string; title: string }>(Prisma.sql`
    WITH "wanted"("id") AS (SELECT DISTINCT l."value" FROM ${listed(ids)} l)
    SELECT w."id", ${inJson(Prisma.sql`p."snapshot"`, ['claim', 'statement'])} AS "title"
      FROM "wanted" w JOIN "Publication" p ON p."claimId" = w."id" AND p."current" = TRUE
    UNION ALL SELECT w."id", ${inJson(Prisma.sql`a."snapshot"`, ['article', 'title'])}
      FROM "wanted" w JOIN "PublicArticle" a ON a."articleId" = w."id"
    UNION ALL SELECT w."id", ${inJson(Prisma.sql`s."snapshot"`, ['source', 'name'])}
      FROM "wanted" w JOIN "PublicSource" s ON s."sourceId" = w."id"
    UNION ALL SELECT w."id", u."name" FROM "wanted" w JOIN "User" u ON u."id" = w."id"
    UNION ALL SELECT w."id", u."name"
      FROM "wanted" w JOIN "ApiToken" t ON t."id" = w."id" JOIN "User" u ON u."id" = t."userId"`);
  return new Map(found.map(({ id, title }) => [id, title]));
}
