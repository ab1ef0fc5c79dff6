// The yardstick: the same work on the same rows by node:http and prepared SQL alone. Started by the benchmark with the
// database's path and a port; it has no framework, no client and no layers, and writes with the same durability.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Database from 'better-sqlite3';
import { fold } from '@/lib/domain/text/folding';
import { creatingIn, sha256 } from './bare-create';
import { bareClaimPage } from './bare-page';

const [file = '', port = '0'] = process.argv.slice(2);
const db = new Database(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.pragma('cache_size = -65536');
db.pragma('mmap_size = 268435456');

type Stored = { snapshot: string; sha256: string };
const claim = db.prepare<[string], Stored>(
  'SELECT "snapshot", "sha256" FROM "Publication" WHERE "slug" = ? AND "current" = 1',
);
const person = db.prepare<[string], { id: string; role: string; name: string }>(
  'SELECT u."id", u."role", u."name" FROM "ApiToken" t JOIN "User" u ON u."id" = t."userId" WHERE t."hash" = ? AND t."revokedAt" IS NULL AND u."active"',
);
const queue = db.prepare(`
  SELECT c."id", c."statement", c."kind", c."status", c."risk", c."language", c."version", c."changedAt", c."statusReason",
    u."id" AS "authorId", u."name" AS "authorName", u."role" AS "authorRole", a."id" AS "articleId", a."title" AS "articleTitle"
  FROM "Claim" c JOIN "User" u ON u."id" = c."authorId"
  LEFT JOIN "Appearance" p ON p."claimId" = c."id" AND p."position" = 0 LEFT JOIN "Article" a ON a."id" = p."articleId"
  WHERE c."status" = 'IN_REVIEW' AND c."authorId" <> @me
    AND NOT EXISTS (SELECT 1 FROM "ClaimContributor" k WHERE k."claimId" = c."id" AND k."userId" = @me)
    AND NOT EXISTS (SELECT 1 FROM "ReviewRound" r JOIN "Review" v ON v."roundId" = r."id" WHERE r."claimId" = c."id" AND r."state" = 'OPEN' AND v."reviewerId" = @me)
  ORDER BY c."changedAt" DESC, c."id" DESC LIMIT 50`);
const search = db.prepare<[string], { card: string }>(`
  SELECT p."card" FROM "PublicationSearch" s JOIN "SearchEntry" e ON e."id" = s."rowid"
  JOIN "Publication" p ON p."claimId" = e."subjectId" AND p."current" = 1
  WHERE "PublicationSearch" MATCH ? ORDER BY s."rank" LIMIT 20`);
const create = creatingIn(db);

const send = (response: ServerResponse, status: number, type: string, body: string, etag = sha256(body)) => {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    etag: `"${etag}"`,
  });
  response.end(body);
};

const personOf = (request: IncomingMessage) =>
  person.get(sha256((request.headers.authorization ?? '').slice(7)));

createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://bare');
  const json = 'application/json';
  if (request.method === 'POST') {
    let body = '';
    for await (const chunk of request) body += chunk;
    const author = personOf(request);
    return author ? send(response, 201, json, create(author.id, body)) : send(response, 401, json, '{}');
  }
  if (url.pathname.startsWith('/claims/')) {
    const row = claim.get(url.pathname.slice(8));
    return row
      ? send(response, 200, 'text/html; charset=utf-8', bareClaimPage(JSON.parse(row.snapshot)), row.sha256)
      : send(response, 404, json, '{}');
  }
  if (url.pathname.startsWith('/api/v1/public/claims/')) {
    const row = claim.get(url.pathname.slice(22));
    return row ? send(response, 200, json, row.snapshot, row.sha256) : send(response, 404, json, '{}');
  }
  if (url.pathname === '/api/v1/public/claims') {
    const match = fold(url.searchParams.get('q') ?? '')
      .split(' ')
      .map((w) => `"${w}"*`)
      .join(' ');
    return send(response, 200, json, `{"items":[${search.all(match).map((r) => r.card)}],"next":null}`);
  }
  const reviewer = personOf(request);
  return reviewer
    ? send(response, 200, json, JSON.stringify({ items: queue.all({ me: reviewer.id }), next: null }))
    : send(response, 401, json, '{}');
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
