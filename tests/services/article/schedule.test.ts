import { beforeEach, describe, expect, test } from 'vitest';
import { reader, transaction } from '@/lib/data/db';
import type { Leased } from '@/lib/data/jobs';
import { invalid, ok } from '@/lib/domain/result';
import { troubled } from '@/lib/domain/trouble';
import type { FetchPublic } from '@/lib/outside/web/fetching';
import { checkArticle } from '@/lib/services/article/checking';
import { askForCheck } from '@/lib/services/article/checks';
import { askForDueChecks, takeUpPublished } from '@/lib/services/article/schedule';
import { nextJob } from '@/lib/services/jobs';
import { anArticle, must } from '../../support/make';
import { aClaim, aNewsroom, type Newsroom, retracts } from '../../support/newsroom';
import { forgetTracing } from '../../support/tracing';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  { every: HOUR, until: DAY },
  { every: DAY, until: null },
];

let room: Newsroom;
let made = 0;
beforeEach(async () => {
  room = await aNewsroom();
  // What other tests published is nobody's to look at here.
  await transaction(async (tx) => {
    await tx.article.updateMany({ data: { nextCheckAt: null, checkedAt: new Date(0) } });
    await tx.job.updateMany({ where: { state: 'QUEUED' }, data: { state: 'DONE' } });
    return ok(null);
  });
});

const PAGE = (n: number) => `<!doctype html><html lang="en"><title>How they left ${n}</title><body><article>
  <p>The militias left by December 6. No formal agreement governed it.</p>
  <p>A former officer spoke about it, number ${n}.</p></article></body></html>`;

/** An article with an address and a claim that readers see. */
async function published() {
  made += 1;
  const page = PAGE(made);
  const article = await anArticle({
    by: room.author,
    content: page,
    format: 'HTML',
    url: `https://noon.example/${made}`,
  });
  const claim = await aClaim('PUBLISHED', room, { article });
  const { publishedAt } = await reader().publication.findFirstOrThrow({ where: { claimId: claim.id } });
  return { articleId: article.id, claim, page, publishedAt };
}

const articleRow = (id: string) => reader().article.findUniqueOrThrow({ where: { id } });
const jobsOf = (subjectId: string) =>
  reader().job.findMany({ where: { kind: 'CHECK_ARTICLE', subjectId }, orderBy: { id: 'asc' } });

const finds =
  (page: string): FetchPublic =>
  async (address) =>
    ok({
      ...{ address, redirects: [], status: 200, mediaType: 'text/html', charset: null, headers: {} },
      ...{ bytes: new TextEncoder().encode(page), fetchedAt: new Date() },
    });

async function leased(now: Date): Promise<Leased> {
  await forgetTracing();
  const job = await nextJob(MINUTE, now);
  if (!job) throw new Error('There is no work.');
  return job;
}

describe('the schedule of looks', () => {
  test('begins when a claim in an article with an address is published', async () => {
    const { articleId, publishedAt } = await published();
    expect((await articleRow(articleId)).nextCheckAt).toEqual(publishedAt);
    const unaddressed = await anArticle({ by: room.author });
    await aClaim('PUBLISHED', room, { article: unaddressed });
    const draft = await anArticle({ by: room.author, url: 'https://noon.example/draft' });
    await aClaim('APPROVED', room, { article: draft });
    for (const { id } of [unaddressed, draft]) expect((await articleRow(id)).nextCheckAt).toBeNull();
  });

  test('asks for what is due, in nobody’s name, and sets the next time', async () => {
    const { articleId, publishedAt } = await published();
    expect(await askForDueChecks(STEPS, new Date(publishedAt.getTime() - 1))).toBe(0);
    expect(await askForDueChecks(STEPS, publishedAt)).toBe(1);
    expect(await jobsOf(articleId)).toMatchObject([
      { kind: 'CHECK_ARTICLE', state: 'QUEUED', createdById: null },
    ]);
    expect((await articleRow(articleId)).nextCheckAt).toEqual(new Date(publishedAt.getTime() + HOUR));
    expect(await askForDueChecks(STEPS, new Date(publishedAt.getTime() + HOUR - 1))).toBe(0);
  });

  test('counts the next time from the look, hourly on the first day and daily later', async () => {
    const { articleId, page, publishedAt } = await published();
    for (const [age, wait] of [
      [0, HOUR],
      [5 * HOUR, HOUR],
      [2 * DAY, DAY],
    ] as const) {
      const at = new Date(publishedAt.getTime() + age);
      expect(await askForDueChecks(STEPS, at)).toBe(1);
      const looked = new Date(at.getTime() + MINUTE);
      await checkArticle(await leased(at), { fetchPage: finds(page), steps: STEPS, now: () => looked });
      expect(await articleRow(articleId)).toMatchObject({
        ...{ checkFinding: 'SAME', checkedAt: looked, nextCheckAt: new Date(looked.getTime() + wait) },
      });
    }
    const checked = { subjectId: articleId, verb: 'article.checked' };
    // Found as it was, it is no event again.
    expect(await reader().auditEvent.findMany({ where: checked })).toMatchObject([{ actorId: null }]);
  });

  test('is kept by several workers at once: each look is asked for once', async () => {
    const articles = [await published(), await published(), await published()];
    const now = new Date();
    const counts = await Promise.all(Array.from({ length: 5 }, () => askForDueChecks(STEPS, now)));
    expect(counts.reduce((sum, count) => sum + count)).toBe(3);
    for (const { articleId } of articles) expect(await jobsOf(articleId)).toHaveLength(1);
  });

  test('waits for a look that is under way, or failed and waits', async () => {
    const { articleId } = await published();
    const now = new Date();
    must(await askForCheck(room.author, { articleId }, { now }));
    expect(await askForDueChecks(STEPS, now)).toBe(0);
    const down: FetchPublic = async () => troubled('UNREACHABLE', invalid('url', 'It is out of order.'));
    await checkArticle(await leased(now), { fetchPage: down, steps: STEPS, now: () => now });
    const [{ dueAt } = { dueAt: null }] = await jobsOf(articleId);
    await askForDueChecks(STEPS, new Date(now.getTime() + HOUR));
    expect(await jobsOf(articleId)).toMatchObject([{ state: 'QUEUED', dueAt }]);
  });

  test('goes on after looks that failed for good, met a wall, or found nothing', async () => {
    const { articleId } = await published();
    for (const fetchPage of [finds('<p>Subscribe to read on.</p>'), gone]) {
      const { nextCheckAt } = await articleRow(articleId);
      const now = nextCheckAt ?? new Date(0);
      expect(await askForDueChecks(STEPS, now)).toBe(1);
      await checkArticle(await leased(now), { fetchPage, steps: STEPS, now: () => now });
      expect((await articleRow(articleId)).nextCheckAt).toEqual(new Date(now.getTime() + HOUR));
    }
    expect((await articleRow(articleId)).checkFinding).toBe('GONE');
  });

  test('ends where readers see no claim of the article any more', async () => {
    const { articleId, claim, publishedAt } = await published();
    await retracts(room, claim, 'It was wrong.');
    expect(await askForDueChecks(STEPS, new Date(publishedAt.getTime() + DAY))).toBe(0);
    expect((await articleRow(articleId)).nextCheckAt).toBeNull();
    expect(await jobsOf(articleId)).toEqual([]);
  });

  test('stays as it is where it is off: a look that somebody asked for sets no next one', async () => {
    const { articleId, page, publishedAt } = await published();
    const now = new Date();
    must(await askForCheck(room.author, { articleId }, { now }));
    await checkArticle(await leased(now), { fetchPage: finds(page), steps: [], now: () => now });
    expect(await articleRow(articleId)).toMatchObject({ checkFinding: 'SAME', nextCheckAt: publishedAt });
  });

  test('takes up what was published before there was one, once', async () => {
    const { articleId } = await published();
    const before = await anArticle({ by: room.author, url: 'https://noon.example/before' });
    const unpublish = async (id: string) =>
      transaction(async (tx) => {
        await tx.article.update({
          where: { id },
          data: { nextCheckAt: null, checkedAt: null },
          select: { id: true },
        });
        return ok(null);
      });
    for (const id of [articleId, before.id]) await unpublish(id);
    const now = new Date();
    await takeUpPublished(now, 1);
    expect([(await articleRow(articleId)).nextCheckAt, (await articleRow(before.id)).nextCheckAt]).toEqual([
      now,
      null,
    ]);
    await takeUpPublished(new Date(now.getTime() + DAY), 1);
    expect((await articleRow(articleId)).nextCheckAt).toEqual(now);
  });

  test('never lets more than a few looks wait, so that what somebody asks for comes soon', async () => {
    const { articleId } = await published();
    const now = new Date();
    const others: { id: string }[] = [];
    // One after the other: the reader of articles lets only a few wait.
    while (others.length < 11) others.push(await anArticle({ by: room.author }));
    await transaction(async (tx) => {
      const [shown] = await tx.publicationArticle.findMany({ where: { articleId } });
      const data = others.map(({ id }) => ({ articleId: id, publicationId: shown?.publicationId ?? '' }));
      await tx.publicationArticle.createMany({ data });
      await tx.article.updateMany({
        where: { id: { in: data.map((row) => row.articleId) } },
        data: { nextCheckAt: now },
      });
      return ok(null);
    });
    expect([await askForDueChecks(STEPS, now), await askForDueChecks(STEPS, now)]).toEqual([10, 0]);
  });
});

const gone: FetchPublic = async (address) =>
  ok({
    ...{ address, redirects: [], status: 410, mediaType: null, charset: null, headers: {} },
    ...{ bytes: new Uint8Array(), fetchedAt: new Date() },
  });
