import { prepared } from '@/lib/data/db';

/**
 * What things are called, by id, as somebody reads it who has no desk: a published claim, article or source by what is
 * published of it, a person by name, a token by whose it is. What is not public is not in the answer. One statement.
 */
export function titlesOf(ids: readonly string[]): ReadonlyMap<string, string> {
  const rows = prepared<[{ ids: string }], { id: string; title: string }>(
    `WITH "wanted"("id") AS (SELECT DISTINCT "value" FROM json_each(@ids))
     SELECT w."id", json_extract(p."snapshot", '$.claim.statement') AS "title"
       FROM "wanted" w JOIN "Publication" p ON p."claimId" = w."id" AND p."current" = 1
     UNION ALL SELECT w."id", json_extract(a."snapshot", '$.article.title')
       FROM "wanted" w JOIN "PublicArticle" a ON a."articleId" = w."id"
     UNION ALL SELECT w."id", json_extract(s."snapshot", '$.source.name')
       FROM "wanted" w JOIN "PublicSource" s ON s."sourceId" = w."id"
     UNION ALL SELECT w."id", u."name" FROM "wanted" w JOIN "User" u ON u."id" = w."id"
     UNION ALL SELECT w."id", u."name"
       FROM "wanted" w JOIN "ApiToken" t ON t."id" = w."id" JOIN "User" u ON u."id" = t."userId"`,
  ).all({ ids: JSON.stringify(ids) });
  return new Map(rows.map(({ id, title }) => [id, title]));
}
