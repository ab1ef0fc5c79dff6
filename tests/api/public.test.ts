import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { SHARED } from '@/lib/http/door/who-may-keep';
import { ClaimPage } from '@/lib/schemas/claim/claim';
import { ClaimView } from '@/lib/schemas/claim/view';
import { Problem } from '@/lib/schemas/problem';
import {
  CorrectionPage,
  PublicArticle,
  PublicClaim,
  PublicPage,
  PublicSource,
} from '@/lib/schemas/publication';
import { type Answer, as, ask, type Caller, send } from './support/client';
import { aWord, finding, inReview, move, must, retract, seal, shown, summarise } from './support/newsroom';

let rana: Caller;
let tomas: Caller;
let amina: Caller;
let miriam: Caller;
let daniel: Caller;
beforeAll(async () => {
  [rana, tomas, amina, miriam, daniel] = (await Promise.all(
    (['Rana', 'Tomas', 'Amina', 'Miriam', 'Daniel'] as const).map(as),
  )) as [Caller, Caller, Caller, Caller, Caller];
});

const get = (address: string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask('GET', `/public${address}`, { headers });

/** A published claim; the desk's view of it. */
async function published(given: Record<string, unknown> = {}): Promise<ClaimView> {
  const { id } = await inReview(rana, given);
  must(await seal(tomas, id));
  must(await seal(amina, id));
  must(await summarise(rana, id));
  must(await move(miriam, id, { move: 'approve' }));
  return must(await move(daniel, id, { move: 'publish' })).as(ClaimView);
}

describe('a published claim', () => {
  test('is the stored snapshot, byte for byte: its SHA-256 is its tag', async () => {
    const { slug, statement } = await published();
    const answer = await get(`/claims/${slug}`);
    expect(answer.as(PublicClaim).claim.statement).toBe(statement);
    expect(answer.etag).toBe(`"${createHash('sha256').update(answer.text).digest('hex')}"`);
    expect(answer.headers.get('cache-control')).toBe(SHARED);
    const held = await get(`/claims/${slug}`, { 'if-none-match': answer.etag });
    expect([held.status, held.text, held.etag]).toEqual([304, '', answer.etag]);
  });

  test('has a page whose tag holds until the page is another, however its address is spelt', async () => {
    const { id, slug } = await published();
    const page = (path: string, held?: string) =>
      send('GET', path, { headers: held === undefined ? {} : { 'if-none-match': held } });
    const spelt = `/claims/%${slug?.charCodeAt(0).toString(16)}${slug?.slice(1)}`;
    const first = await page(`/claims/${slug}`);
    const held = await page(`/claims/${slug}`, first.etag);
    expect([held.status, held.text, held.etag]).toEqual([304, '', first.etag]);
    const before = await page(spelt);
    must(await retract(daniel, miriam, id, 'It was forged.'));
    const now = await page(`/claims/${slug}`, first.etag);
    expect([now.status, now.text.includes('It was forged.')]).toEqual([200, true]);
    expect(now.etag).not.toBe(first.etag);
    const after = await page(spelt, before.etag);
    expect(after.status === 404 || after.text.includes('It was forged.')).toBe(true);
  });

  test('that is not there has no tag', async () => {
    const answer = await send('GET', '/claims/nobody-made-this', { headers: { 'if-none-match': '*' } });
    expect([answer.status, answer.etag]).toEqual([404, '']);
  });

  test('is the same for everybody, and for scripts of every site', async () => {
    const { slug } = await published();
    const everybody = await get(`/claims/${slug}`);
    const desk = await get(`/claims/${slug}`, { authorization: `Bearer ${rana.token}` });
    const nonsense = await get(`/claims/${slug}`, {
      authorization: 'Bearer nonsense',
      origin: 'https://other.example',
    });
    expect([desk.text, nonsense.text]).toEqual([everybody.text, everybody.text]);
    expect(everybody.headers.get('access-control-allow-origin')).toBe('*');
    expect(everybody.headers.get('access-control-allow-credentials')).toBeNull();
    const preflight = await send('OPTIONS', `/api/v1/public/claims/${slug}`, {
      headers: { origin: 'https://other.example' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
      204,
      'If-None-Match',
    ]);
  });

  test('the desk’s own resources are open to no other site’s scripts', async () => {
    const answer = await rana.get('/claims?limit=1', { headers: { origin: 'https://other.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('stays as it is while the desk works on it again, with a header when readers should know', async () => {
    const { id, slug } = await published();
    const before = await get(`/claims/${slug}`);
    expect(before.headers.get('sourceline-under-review')).toBe('false');
    must(await move(daniel, id, { move: 'reopen', reason: 'A reader objects.', underReview: true }));
    const word = aWord('statement');
    const { etag } = await rana.get(`/claims/${id}`);
    must(
      await rana.ask('PUT', `/claims/${id}`, { body: { statement: `${word} now.`, kind: 'FACTUAL' }, etag }),
    );
    const after = await get(`/claims/${slug}`);
    expect([after.text, after.headers.get('sourceline-under-review')]).toEqual([before.text, 'true']);
    // A cache that asks whether its copy holds would go on saying that it isn't under review.
    const held = await get(`/claims/${slug}`, { 'if-none-match': before.etag });
    expect([held.status, held.etag]).toEqual([200, before.etag.replace(/"$/, '.under-review"')]);
  });

  test('differs from the last one only with a correction, and every version stays', async () => {
    const { id, slug } = await published();
    const first = await get(`/claims/${slug}`);
    must(await move(daniel, id, { move: 'reopen', reason: 'A number is wrong.' }));
    const word = aWord('statement');
    const claim = await rana.get(`/claims/${id}`);
    const edit = { statement: `${word} instead.`, kind: 'FACTUAL' };
    must(await rana.ask('PUT', `/claims/${id}`, { body: edit, etag: claim.etag }));
    must(await move(rana, id, { move: 'submit' }));
    must(await seal(tomas, id, { round: 2 }));
    must(await seal(amina, id, { round: 2 }));
    must(await summarise(rana, id));
    must(await move(miriam, id, { move: 'approve' }));
    const without = await move(daniel, id, { move: 'publish' });
    expect([without.status, without.as(Problem).errors?.[0]?.field]).toEqual([
      422,
      expect.stringMatching(/^\/correction/),
    ]);
    const correction = { kind: 'CORRECTION', note: 'The first wording was wrong.' };
    must(await move(daniel, id, { move: 'publish', correction }));
    const second = (await get(`/claims/${slug}`)).as(PublicClaim);
    expect(second).toMatchObject({ sequence: 2, corrections: [correction] });
    expect((await get(`/claims/${slug}?sequence=1`)).text).toBe(first.text);
    const older = await get(`/claims/${slug}/versions/1`);
    expect([older.text, older.etag]).toEqual([first.text, first.etag]);
    expect(older.headers.get('access-control-allow-origin')).toBe('*');
    expect((await get(`/claims/${slug}/versions/2`)).as(PublicClaim)).toEqual(second);
    expect((await get(`/claims/${slug}/versions/3`)).status).toBe(404);
    const page = (await send('GET', `/claims/${slug}/versions/1`)).text;
    expect(page).toContain(`href="/api/v1/public/claims/${slug}/versions/1"`);
    expect(page).toContain(first.etag.replaceAll('"', ''));
    const listed = (await get('/corrections')).as(CorrectionPage);
    const saidBy = [{ stance: 'ASSERTS', words: 'Noon Post, in its own voice', name: null }];
    const [changed] = listed.items;
    expect(changed).toMatchObject({
      slug,
      correction,
      saidBy,
      changes: [{ what: 'Statement' }, { what: 'Kind' }],
    });
    expect(changed?.changes[0]?.runs.map(({ kind }) => kind)).toEqual(['gone', 'come']);
    const cards = (await get(`/claims?q=${word}`)).as(PublicPage).items;
    expect(cards).toMatchObject([{ slug, saidBy }]);
    const desk = (await rana.get(`/claims?q=${word}`)).as(ClaimPage).items;
    expect(desk).toMatchObject([{ id, saidBy }]);
  });

  test('that is retracted keeps its address as a tombstone', async () => {
    const { id, slug, statement } = await published();
    const note = 'The source has taken it back.';
    must(await retract(miriam, daniel, id, note));
    const answer = await get(`/claims/${slug}`);
    expect(answer.as(PublicClaim)).toMatchObject({
      state: 'RETRACTED',
      retraction: { note },
      passages: [],
      evidence: [],
    });
    expect((await get(`/claims/${slug}/versions/1`)).text).toBe(answer.text);
    const found = (await get(`/claims?q=${encodeURIComponent(statement)}`)).as(PublicPage);
    expect(found.items.map((card) => card.slug)).not.toContain(slug);
  });

  test('shows its article and sources, and none that nothing published stands on', async () => {
    const { slug, appearances } = await published();
    const [appearance] = appearances;
    const article = (await get(`/articles/${appearance?.article.slug}`)).as(PublicArticle);
    expect(article.marks.map((mark) => mark.claim.slug)).toEqual([slug]);
    const outlet = (await get(`/sources/${appearance?.article.outlet.slug}`)).as(PublicSource);
    expect(outlet.claims.items.map((card) => card.slug)).toContain(slug);
    const draft = await inReview(rana);
    expect((await get(`/articles/${draft.appearances[0]?.article.slug}`)).status).toBe(404);
  });

  test('has pages that let no script run but theirs, kept or not', async () => {
    for (const path of ['/', '/', '/search', '/methodology', '/claims/nobody', '/nothing']) {
      const policy = (await send('GET', path)).headers.get('content-security-policy');
      expect([path, policy]).toEqual([
        path,
        expect.stringMatching(/script-src 'self' 'sha256-[^']+'; style-src 'self';/),
      ]);
    }
    expect((await send('GET', '/sign-in')).headers.get('content-security-policy')).toContain(
      "'unsafe-inline'",
    );
  });

  test('has pages that show the change at once', async () => {
    const { id, slug, statement } = await published();
    const before = await send('GET', `/claims/${slug}`);
    expect(before.text).toContain(statement.slice(0, 30));
    const home = await send('GET', '/');
    expect(home.text).toContain(statement.slice(0, 30));
    must(await retract(miriam, daniel, id, 'Taken back, says the test.'));
    expect((await send('GET', `/claims/${slug}`)).text).toContain('Taken back, says the test.');
  });
});

/** Everything that a person wrote in this claim and that no reader may see before it is published. */
function wordsOf(claim: ClaimView): string[] {
  return [
    claim.statement,
    claim.wouldChange,
    claim.statusReason,
    ...claim.evidence.flatMap(({ evidence, rationale, excerpt }) => [evidence.title, rationale, excerpt]),
    ...claim.rounds.flatMap((round) => [
      ...round.reviews.map((review) => review.rationale),
      round.adjudication?.rationale,
    ]),
  ].filter((words): words is string => typeof words === 'string' && words.length > 12);
}

/** Everything that anybody can fetch: the API, the pages, and what a search for these words finds. */
async function allThatIsPublic(asked: readonly string[]): Promise<string> {
  const texts: string[] = [];
  const fetched = new Set<string>();
  const look = async (address: string) => {
    if (fetched.has(address)) return;
    fetched.add(address);
    texts.push((await send('GET', address)).text);
  };
  for (const page of ['/', '/corrections', '/methodology', '/sitemap.xml', '/robots.txt', '/search'])
    await look(page);
  const { items } = (await get('/claims?limit=100')).as(PublicPage);
  await look('/api/v1/public/corrections?limit=100');
  for (const { slug } of items) {
    const claim = (await get(`/claims/${slug}`)).as(PublicClaim);
    await look(`/api/v1/public/claims/${slug}`);
    await look(`/claims/${slug}`);
    for (const { article } of claim.passages) {
      for (const root of ['/api/v1/public', '']) await look(`${root}/articles/${article.slug}`);
    }
    for (const source of claim.sources) {
      for (const root of ['/api/v1/public', '']) await look(`${root}/sources/${source.slug}`);
    }
  }
  for (const words of asked) await look(`/api/v1/public/claims?q=${encodeURIComponent(words)}`);
  return texts.join('\n');
}

test('nothing that is not published occurs in any public answer or page', async () => {
  const inWork = await inReview(rana, {
    wouldChange: `${aWord('wouldChange')} would.`,
    tags: [aWord('tag')],
  });
  must(await seal(tomas, inWork.id, { rationale: `${aWord('rationale')} was seen.` }));
  await published();
  const reopened = await published();
  must(await move(daniel, reopened.id, { move: 'reopen', reason: `${aWord('reason')} is why.` }));
  const { etag } = await rana.get(`/claims/${reopened.id}`);
  const edit = { statement: `${aWord('edited')} is new.`, kind: 'FACTUAL' };
  must(await rana.ask('PUT', `/claims/${reopened.id}`, { body: edit, etag }));

  const secret = [...inWork.tags];
  for (const by of [miriam, tomas]) {
    for (const status of ['DRAFT', 'IN_REVIEW', 'ADJUDICATION', 'REVIEWED', 'APPROVED'] as const) {
      const { items } = must(await by.get(`/claims?status=${status}&limit=100`)).as(ClaimPage);
      for (const { id } of items) {
        const claim = must(await by.get(`/claims/${id}`)).as(ClaimView);
        // What stands published of a claim that was reopened may be read, whatever its draft repeats of it.
        const live = claim.publication ? (await get(`/claims/${claim.publication.slug}`)).text : '';
        secret.push(...wordsOf(claim).filter((words) => !live.includes(JSON.stringify(words).slice(1, -1))));
      }
    }
  }
  const known = new Set<string>([finding.rationale, ...Object.values(shown())]);
  const words = [...new Set(secret)].filter((word) => !known.has(word));
  expect(words.length).toBeGreaterThan(20);
  const everything = await allThatIsPublic(words);
  const leaked = words.filter(
    (word) => everything.includes(word) || everything.includes(JSON.stringify(word).slice(1, -1)),
  );
  expect(leaked).toEqual([]);
});

test('asking for what is not there is answered as a problem, also to scripts of other sites', async () => {
  for (const address of [
    '/claims/nothing',
    '/articles/nothing',
    '/sources/nothing',
    '/claims/x?sequence=9',
    '/claims/x/versions/9',
  ]) {
    const answer = await get(address);
    expect([address, answer.status]).toEqual([address, 404]);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  }
  expect((await get('/claims?verdict=MAYBE')).as(Problem).errors?.[0]?.field).toBe('/verdict');
  expect((await get('/claims/x?sequence=0')).status).toBe(422);
  for (const sequence of ['0', '1.5', 'newest'])
    expect([sequence, (await get(`/claims/x/versions/${sequence}`)).status]).toEqual([sequence, 422]);
});
