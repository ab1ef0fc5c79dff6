import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { canonical } from '@/lib/domain/canonical';
import { cardOf, searchedIn } from '@/lib/domain/publication/card';
import type { PublicArticleSnapshot, Snapshot } from '@/lib/domain/publication/publication';
import { indexed } from '@/lib/domain/text/terms';
import { vocabulary } from './vocabulary';

type Row = Record<string, string | number | bigint | Buffer | null>;
type Size = { articles: number; published: number; waiting: number };

/** The demo's published claim that is multiplied: one passage, a named speaker, evidence, two reviews. */
const PATTERN = 'in-february-2024-the-river-guard-was-recruiting-watchmen-at-350-crowns-a-month';

/**
 * Fills a seeded demo database to the size of a large newsroom by writing copies of what the services wrote once, with
 * other words, ids and days, straight into the tables: through the services it would take half an hour. Every copy has
 * the rows, the snapshot, the hash and the search entry that publishing gives. Returns the published slugs.
 */
export function multiply(file: string, size: Size): string[] {
  const db = new Database(file);
  db.pragma('synchronous = OFF');
  const newsroom = new Newsroom(db);
  const slugs = db.transaction(() => newsroom.fill(size))();
  db.exec('ANALYZE');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  return slugs;
}

class Newsroom {
  private readonly statements = new Map<string, Database.Statement>();
  private searchEntry: number;
  private readonly say = vocabulary(20_261_122);

  constructor(private readonly db: Database.Database) {
    this.searchEntry = Number(this.one('SELECT max("id") AS "id" FROM "SearchEntry"').id);
  }

  private all = (sql: string, ...params: unknown[]) => this.db.prepare(sql).all(...params) as Row[];

  private one(sql: string, ...params: unknown[]): Row {
    const [row] = this.all(sql, ...params);
    if (!row) throw new Error(`The demo lacks a row that the benchmark copies: ${sql}`);
    return row;
  }

  private insert(table: string, row: Row): void {
    const columns = Object.keys(row);
    const sql = `INSERT INTO "${table}" (${columns.map((c) => `"${c}"`)}) VALUES (${columns.map(() => '?')})`;
    const known = this.statements.get(sql) ?? this.db.prepare(sql);
    this.statements.set(sql, known);
    known.run(...Object.values(row));
  }

  private index(kind: 'CLAIM' | 'PUBLICATION', subjectId: string, row: Row): void {
    this.searchEntry += 1;
    this.insert('SearchEntry', { id: this.searchEntry, kind, subjectId });
    this.insert(kind === 'CLAIM' ? 'ClaimSearch' : 'PublicationSearch', { rowid: this.searchEntry, ...row });
  }

  fill({ articles, published, waiting }: Size): string[] {
    const pattern = this.one('SELECT * FROM "Claim" WHERE "slug" = ?', PATTERN);
    const publication = this.one(
      'SELECT * FROM "Publication" WHERE "claimId" = ? AND "current" = 1',
      pattern.id,
    );
    const snapshot: Snapshot = JSON.parse(String(publication.snapshot));
    const { articleId } = this.one('SELECT "articleId" FROM "Appearance" WHERE "claimId" = ?', pattern.id);
    const sources = this.all(
      'SELECT "sourceId" FROM "PublicationSource" WHERE "publicationId" = ?',
      publication.id,
    );
    const slugs: string[] = [];
    for (let a = 0; a < articles; a++) {
      const copy = this.article(String(articleId), a);
      const each = Math.ceil((published - slugs.length) / (articles - a));
      const marks: PublicArticleSnapshot['marks'] = [];
      for (let c = 0; c < each; c++) {
        const n = slugs.length;
        const frozen = this.publishedClaim(n, pattern, publication, snapshot, copy, sources);
        slugs.push(frozen.slug);
        const [passage] = frozen.passages;
        if (passage)
          marks.push({
            start: passage.start,
            end: passage.end,
            claim: cardOf(frozen),
            words: passage.attributions.map((x) => x.words),
          });
      }
      this.publicArticle(String(articleId), copy, marks);
    }
    for (let w = 0; w < waiting; w++)
      this.claim(`w${w}`, pattern, { status: 'IN_REVIEW', slug: null, statement: this.say(14) });
    return slugs;
  }

  private article(articleId: string, n: number): { id: string; slug: string; versionId: string } {
    const article = this.one('SELECT * FROM "Article" WHERE "id" = ?', articleId);
    const version = this.one('SELECT * FROM "ArticleVersion" WHERE "articleId" = ?', articleId);
    const copy = { id: `bench-article-${n}`, slug: `article-${n}`, versionId: `bench-version-${n}` };
    this.insert('Article', { ...article, id: copy.id, slug: copy.slug, title: this.say(8) });
    this.insert('ArticleVersion', { ...version, id: copy.versionId, articleId: copy.id });
    return copy;
  }

  private publicArticle(
    patternId: string,
    copy: { id: string; slug: string },
    marks: PublicArticleSnapshot['marks'],
  ): void {
    const row = this.one('SELECT * FROM "PublicArticle" WHERE "articleId" = ?', patternId);
    const page: PublicArticleSnapshot = JSON.parse(String(row.snapshot));
    const body = frozen({ ...page, article: { ...page.article, slug: copy.slug }, marks });
    this.insert('PublicArticle', { ...row, articleId: copy.id, slug: copy.slug, ...body });
  }

  private claim(id: string, pattern: Row, over: Row): { claimId: string; statement: string } {
    const claimId = `bench-claim-${id}`;
    const row: Row = { ...pattern, ...over, id: claimId };
    this.insert('Claim', row);
    this.index('CLAIM', claimId, { statement: indexed(String(row.statement)) });
    for (const tag of this.all('SELECT * FROM "ClaimTag" WHERE "claimId" = ?', pattern.id))
      this.insert('ClaimTag', { ...tag, claimId });
    this.rounds(id, String(pattern.id), claimId, row.status === 'IN_REVIEW');
    return { claimId, statement: String(row.statement) };
  }

  private rounds(id: string, patternId: string, claimId: string, open: boolean): void {
    for (const round of this.all('SELECT * FROM "ReviewRound" WHERE "claimId" = ?', patternId)) {
      const roundId = `bench-round-${id}`;
      const state: Row = open
        ? { state: 'OPEN', closedAt: null, agreed: null, verdict: null, credibility: null, confidence: null }
        : {};
      this.insert('ReviewRound', { ...round, ...state, id: roundId, claimId });
      if (open) continue;
      this.all('SELECT * FROM "Review" WHERE "roundId" = ?', round.id).forEach((review, i) => {
        this.insert('Review', { ...review, id: `bench-review-${id}-${i}`, roundId });
      });
    }
  }

  private publishedClaim(
    n: number,
    pattern: Row,
    publication: Row,
    snapshot: Snapshot,
    article: { id: string; slug: string; versionId: string },
    sources: Row[],
  ): Snapshot {
    const slug = `claim-${n}`;
    const { claimId, statement } = this.claim(String(n), pattern, { slug, statement: this.say(14) });
    this.appearance(n, String(pattern.id), claimId, article);
    const at = new Date(Date.parse(snapshot.publishedAt) - n * 60_000);
    const copy: Snapshot = {
      ...snapshot,
      slug,
      publishedAt: at.toISOString(),
      firstPublishedAt: at.toISOString(),
      claim: { ...snapshot.claim, statement },
      summary: this.say(30),
      opinions: snapshot.opinions.map((o) => ({ ...o, rationale: this.say(20) })),
      evidence: snapshot.evidence.map((e) => ({ ...e, rationale: this.say(20) })),
      passages: snapshot.passages.map((p) => ({ ...p, article: { ...p.article, slug: article.slug } })),
    };
    const publicationId = `bench-publication-${n}`;
    const publishedAt = String(publication.publishedAt).includes('T')
      ? at.toISOString().replace('Z', '+00:00')
      : at.getTime();
    this.insert('Publication', {
      ...publication,
      id: publicationId,
      claimId,
      slug,
      ...frozen(copy),
      card: canonical(cardOf(copy)),
      publishedAt,
    });
    this.insert('PublicationArticle', { publicationId, articleId: article.id });
    for (const { sourceId } of sources)
      this.insert('PublicationSource', { publicationId, sourceId: sourceId ?? null, publishedAt });
    this.index('PUBLICATION', claimId, searchedIn(copy));
    return copy;
  }

  private appearance(
    n: number,
    patternId: string,
    claimId: string,
    article: { id: string; versionId: string },
  ): void {
    const appearance = this.one('SELECT * FROM "Appearance" WHERE "claimId" = ?', patternId);
    const passage = this.one('SELECT * FROM "Passage" WHERE "id" = ?', appearance.passageId);
    const [passageId, appearanceId, attributionId] = [
      `bench-passage-${n}`,
      `bench-appearance-${n}`,
      `bench-attribution-${n}`,
    ];
    this.insert('Passage', { ...passage, id: passageId, versionId: article.versionId });
    this.insert('Appearance', { ...appearance, id: appearanceId, claimId, passageId, articleId: article.id });
    const attribution = this.one('SELECT * FROM "Attribution" WHERE "appearanceId" = ?', appearance.id);
    this.insert('Attribution', {
      ...attribution,
      id: attributionId,
      appearanceId,
      sourcePassageId: null,
      cuePassageId: null,
    });
    const hop = this.one('SELECT * FROM "Hop" WHERE "attributionId" = ?', attribution.id);
    this.insert('Hop', { ...hop, id: `bench-hop-${n}`, attributionId });
  }
}

function frozen(value: unknown): { snapshot: string; sha256: string } {
  const snapshot = canonical(value);
  return { snapshot, sha256: createHash('sha256').update(snapshot).digest('hex') };
}
