import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { ClaimPage } from '@/lib/schemas/claim/claim';
import { ClaimView } from '@/lib/schemas/claim/view';
import { Problem } from '@/lib/schemas/problem';
import { SourcePage, SourceView } from '@/lib/schemas/source';
import { as, type Caller, send } from './support/client';
import { aDraft, anArticle, aWord, draftIn, must } from './support/newsroom';

let rana: Caller;
let tomas: Caller;
beforeAll(async () => {
  [rana, tomas] = await Promise.all([as('Rana'), as('Tomas')]);
});

const aSource = () => ({ kind: 'PERSON', name: aWord('source') });
const problem = (answer: { as: (schema: typeof Problem) => Problem }) => answer.as(Problem);

describe('an ETag', () => {
  test('is the same until something changes, and saves sending it again', async () => {
    const { claim } = await aDraft(rana);
    const first = await rana.get(`/claims/${claim.id}`);
    expect(first.etag).toMatch(/^"1\.[\w-]{22}"$/);
    const held = await rana.get(`/claims/${claim.id}`, { headers: { 'if-none-match': first.etag } });
    expect([held.status, held.text, held.etag]).toEqual([304, '', first.etag]);
    const weak = await rana.get(`/claims/${claim.id}`, {
      headers: { 'if-none-match': `W/${first.etag}, "x"` },
    });
    expect(weak.status).toBe(304);
    const { statement, kind } = draftIn((await aDraft(rana)).article);
    const edited = must(
      await rana.ask('PUT', `/claims/${claim.id}`, { body: { statement, kind }, etag: first.etag }),
    );
    const after = await rana.get(`/claims/${claim.id}`, { headers: { 'if-none-match': first.etag } });
    expect([after.status, after.etag]).toEqual([200, edited.etag]);
  });

  test('is asked for by every write on top of something: without it 428', async () => {
    const { claim } = await aDraft(rana);
    const appearance = claim.appearances[0]?.id;
    const writes = [
      ['PUT', `/claims/${claim.id}`],
      ['POST', `/claims/${claim.id}/moves`],
      ['POST', `/claims/${claim.id}/appearances`],
      ['DELETE', `/claims/${claim.id}/appearances/${appearance}`],
      ['POST', `/claims/${claim.id}/attributions`],
      ['POST', `/claims/${claim.id}/evidence`],
      ['PUT', `/articles/${claim.appearances[0]?.article.id}`],
    ] as const;
    for (const [method, address] of writes) {
      expect([address, (await rana.ask(method, address, { body: {} })).status]).toEqual([address, 428]);
    }
    const star = await rana.ask('PUT', `/claims/${claim.id}`, { body: {}, etag: '*' });
    expect([star.status, problem(star).detail]).toEqual([428, expect.stringContaining('names no version')]);
    const bare = await rana.ask('PUT', `/claims/${claim.id}`, { body: {}, etag: '1.abc' });
    expect([bare.status, problem(bare).detail]).toEqual([400, expect.stringContaining('with its quotes')]);
  });

  test('of an older version is 412, with what is stored now and its tag', async () => {
    const { claim, etag } = await aDraft(rana);
    const edit = { statement: `Tomas was first, ${aWord('claim')}.`, kind: 'FACTUAL' };
    const first = must(await tomas.ask('PUT', `/claims/${claim.id}`, { body: edit, etag }));
    const second = await rana.ask('PUT', `/claims/${claim.id}`, {
      body: { ...edit, statement: 'Rana.' },
      etag,
    });
    expect(second.status).toBe(412);
    const current = ClaimView.parse(problem(second).current);
    expect(current).toMatchObject({ statement: edit.statement, version: 2 });
    const again = await rana.ask('PUT', `/claims/${claim.id}`, {
      body: { ...edit, statement: 'Both, after comparing.' },
      etag: second.etag,
    });
    expect([first.status, again.status]).toEqual([200, 200]);
  });

  test('says its version as well when a proxy that compresses has changed it, or among others', async () => {
    const { claim, etag } = await aDraft(rana);
    let now = etag;
    for (const proxied of [
      (tag: string) => `W/${tag}`,
      (tag: string) => tag.replace(/"$/, '-gzip"'),
      (tag: string) => `"not-ours", ${tag}`,
    ]) {
      const body = { statement: `By a proxy, ${aWord('claim')}.`, kind: 'FACTUAL' };
      now = must(await rana.ask('PUT', `/claims/${claim.id}`, { body, etag: proxied(now) })).etag;
    }
    const body = { statement: 'Late.', kind: 'FACTUAL' };
    const late = await rana.ask('PUT', `/claims/${claim.id}`, { body, etag: `W/${etag}` });
    expect([now.startsWith('"4.'), late.status]).toEqual([true, 412]);
  });

  test.each(['"not-ours"', '"0.a"', '""'])('that matches nothing, %s, is 412', async (tag) => {
    const { claim } = await aDraft(rana);
    const body = { statement: 'Any.', kind: 'FACTUAL' };
    expect((await rana.ask('PUT', `/claims/${claim.id}`, { body, etag: tag })).status).toBe(412);
  });

  test('two writes at once on one version: one wins', async () => {
    const { claim, etag } = await aDraft(rana);
    const edit = (by: Caller) =>
      by.ask('PUT', `/claims/${claim.id}`, {
        body: { statement: `${by.name} wins.`, kind: 'FACTUAL' },
        etag,
      });
    const statuses = (await Promise.all([edit(rana), edit(tomas)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 412]);
  });
});

describe('an Idempotency-Key', () => {
  test('makes a thing once, however often it is sent, also at once', async () => {
    const body = aSource();
    const key = aWord('key');
    const answers = await Promise.all(Array.from({ length: 4 }, () => rana.post('/sources', body, { key })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const [first] = answers;
    expect(first?.headers.get('location')).toBe(`/api/v1/sources/${first?.as(SourceView).id}`);
    const found = must(await rana.get(`/sources?q=${body.name}`)).as(SourcePage);
    expect(found.items).toHaveLength(1);
  });

  test('of another request is refused', async () => {
    const key = aWord('key');
    must(await rana.post('/sources', aSource(), { key }));
    const other = await rana.post('/sources', aSource(), { key });
    expect([other.status, problem(other).type]).toEqual([422, '/api/problems/key_reused']);
    const { article } = await aDraft(rana);
    const elsewhere = await rana.post('/claims', draftIn(article), { key });
    expect(problem(elsewhere).type).toBe('/api/problems/key_reused');
  });

  test('is each person’s own', async () => {
    const key = aWord('key');
    must(await rana.post('/sources', aSource(), { key }));
    expect((await tomas.post('/sources', aSource(), { key })).status).toBe(201);
  });

  test('of a refused request stays free', async () => {
    const key = aWord('key');
    expect((await rana.post('/sources', { kind: 'PERSON' }, { key })).status).toBe(422);
    expect((await rana.post('/sources', aSource(), { key })).status).toBe(201);
  });

  test('also holds for a claim, and for what is added to it after its version has moved on', async () => {
    const { claim, etag, article } = await aDraft(rana);
    const key = aWord('key');
    const draft = draftIn(article);
    const twice = [await rana.post('/claims', draft, { key }), await rana.post('/claims', draft, { key })];
    expect(twice[0]?.text).toBe(twice[1]?.text);
    const evidence = {
      title: aWord('evidence'),
      type: 'DATA',
      stance: 'CORROBORATES',
      strength: 'WEAK',
      rationale: 'It counts them.',
    };
    const adding = { etag, key: aWord('key') };
    const added = must(await rana.post(`/claims/${claim.id}/evidence`, evidence, adding));
    const again = must(await rana.post(`/claims/${claim.id}/evidence`, evidence, adding));
    expect(again.text).toBe(added.text);
    expect(again.as(ClaimView).evidence).toHaveLength(1);
  });

  test.each(['', ' ', 'two words', 'ümlaut', 'x'.repeat(201)])(
    'that is not one, “%s”, is malformed',
    async (key) => {
      // Headers can't hold characters above U+00FF; what a client could send is read as Latin-1.
      const answer = await rana.post('/sources', aSource(), { key }).catch((error: unknown) => error);
      if (answer instanceof Error) throw answer;
      expect((answer as { status: number }).status).toBe(400);
    },
  );
});

describe('what is sent', () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    rana.ask('POST', '/sources', { body, headers: { 'content-type': 'application/json', ...headers } });

  test('has to be JSON, an object, in UTF-8, and said to be so', async () => {
    expect((await post('{')).status).toBe(400);
    expect((await post('[]')).status).toBe(400);
    expect((await post('{"kind":"PERSON","name":"half \\ud83d"}')).status).toBe(400);
    expect((await post('{}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post('{}', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
  });

  test('can be three megabytes at most', async () => {
    expect((await post(JSON.stringify({ name: 'x'.repeat(3 * 1024 * 1024) }))).status).toBe(413);
  });

  test('is refused by field, with JSON pointers', async () => {
    const article = await anArticle(rana);
    const body = draftIn(article, {
      statement: ' ',
      kind: 'QUANTITATIVE',
      quantity: { comparator: 'RANGE', low: 3 },
    });
    body.appearance.attributions = [{ speech: 'SHOUTED', hops: [] }];
    const refused = await rana.post('/claims', body);
    expect(refused.status).toBe(422);
    const fields = problem(refused).errors?.map(({ field }) => field);
    expect(fields).toEqual(
      expect.arrayContaining([
        '/statement',
        '/quantity/unit',
        '/appearance/attributions/0/speech',
        '/appearance/attributions/0/hops',
      ]),
    );
  });

  test('names no field that does not exist inside another: a misspelt term would be stored as its default', async () => {
    const article = await anArticle(rana);
    const body = draftIn(article);
    const misspelt = { ...body.appearance.attributions[0], term: 'OFF_RECORD' };
    const refused = await rana.post('/claims', {
      ...body,
      appearance: { ...body.appearance, attributions: [misspelt] },
    });
    expect([refused.status, problem(refused).errors]).toEqual([
      422,
      [
        {
          field: '/appearance/attributions/0/term',
          detail: 'There is no field “term” here. Did you mean “terms”?',
        },
      ],
    ]);
  });

  test('an anonymous source on the record, and without the reason for which it is not named', async () => {
    const article = await anArticle(rana);
    const made = await rana.post('/sources', { kind: 'ANONYMOUS', name: 'a former officer' });
    const body = draftIn(article);
    const hops = [{ speaker: 'SOURCE', sourceId: made.as(SourceView).id }];
    const sent = (attribution: object) =>
      rana.post('/claims', { ...body, appearance: { ...body.appearance, attributions: [attribution] } });
    const refused = await sent({ hops });
    expect([refused.status, problem(refused).errors?.map(({ field }) => field)]).toEqual([
      422,
      ['/appearance/attributions/0/terms', '/appearance/attributions/0/anonymityReason'],
    ]);
    const stored = await sent({ hops, terms: 'BACKGROUND', anonymityReason: 'fear of reprisal' });
    expect(stored.status).toBe(201);
  });

  test('names each thing once, at every depth', async () => {
    const twice = await post('{"kind":"PERSON","name":"a","roles":[{"title":"a","title":"b"}]}');
    expect([twice.status, problem(twice).errors]).toEqual([
      422,
      [{ field: '/roles/0/title', detail: 'This stands twice. Give it once.' }],
    ]);
  });

  test('holds dates that the calendar has', async () => {
    const roles = [{ title: 'Colonel', from: '2025-02-30', to: '2024-02-30' }];
    const refused = await rana.post('/sources', { ...aSource(), roles });
    expect([refused.status, problem(refused).errors]).toEqual([
      422,
      [
        {
          field: '/roles/0/from',
          detail: '30 February 2025 is not a date: February 2025 has 28 days.',
        },
        {
          field: '/roles/0/to',
          detail: '30 February 2024 is not a date: February 2024 has 29 days.',
        },
      ],
    ]);
  });

  test('names no field that does not exist, in body or query', async () => {
    const body = await rana.post('/sources', { ...aSource(), version: 3, nmae: 'x' });
    expect(problem(body).errors?.map(({ field }) => field)).toEqual(['/version', '/nmae']);
    const query = await rana.get('/claims?stauts=DRAFT&limit=1');
    expect(problem(query).errors?.map(({ field }) => field)).toEqual(['/stauts']);
    const twice = await rana.get('/claims?limit=1&limit=2');
    expect(problem(twice).errors?.map(({ field }) => field)).toEqual(['/limit']);
    const elsewhere = await rana.ask('PUT', '/sources/none', {
      body: { ...aSource(), sourceId: 'x', version: 1 },
      etag: '"1.a"',
    });
    expect(problem(elsewhere).errors?.map(({ field }) => field)).toEqual(['/sourceId', '/version']);
    const wrong = await rana.get('/claims?limit=1000&status=GONE');
    expect(
      problem(wrong)
        .errors?.map(({ field }) => field)
        .sort(),
    ).toEqual(['/limit', '/status']);
  });

  test('can’t speak for another claim than the address', async () => {
    const one = await aDraft(rana);
    const other = await aDraft(rana);
    const body = { statement: 'Mine.', kind: 'FACTUAL', claimId: other.claim.id };
    expect((await rana.ask('PUT', `/claims/${one.claim.id}`, { body, etag: one.etag })).status).toBe(422);
  });

  test('can be huge, strange or nested without an exception', async () => {
    for (const id of [
      '%00',
      '%F0%9F%98%80',
      'x'.repeat(65),
      "'%20OR%201=1--",
      '..%2F..%2Fusers',
      '__proto__',
    ]) {
      expect([404, 422]).toContain((await rana.get(`/claims/${id}`)).status);
    }
    const lists = ['/claims', '/sources', '/articles', '/public/claims'];
    const answered = async (q: string) => {
      const answers = await Promise.all(lists.map((list) => rana.get(`${list}?q=${encodeURIComponent(q)}`)));
      return answers.map(({ status }) => status);
    };
    for (const q of ['"', '*', 'NEAR(', 'a AND', '-', '%', '😀', "'; DROP TABLE Claim;--"])
      expect([q, ...(await answered(q))]).toEqual([q, 200, 200, 200, 200]);
    // No database of ours keeps NUL, so none is looked for.
    expect(await answered('\u0000')).toEqual([422, 422, 422, 422]);
    const nested = `{"name":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    expect([400, 422]).toContain((await post(nested)).status);
    expect((await post('{"__proto__":{"name":"x"},"kind":"PERSON"}')).status).toBe(422);
  });
});

describe('a list', () => {
  test('is followed by its cursors to the end, each thing once', async () => {
    const all = must(await rana.get('/sources?limit=100'))
      .as(SourcePage)
      .items.map(({ id }) => id);
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: z.infer<typeof SourcePage> = must(
        await rana.get(`/sources?limit=2${next && `&cursor=${next}`}`),
      ).as(SourcePage);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(seen.slice(0, all.length)).toEqual(all);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('keeps its place when something new comes in', async () => {
    await aDraft(rana);
    const first = must(await rana.get('/claims?mine=true&limit=1')).as(ClaimPage);
    await aDraft(rana);
    const second = must(await rana.get(`/claims?mine=true&limit=1&cursor=${first.next}`)).as(ClaimPage);
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
  });

  test.each(['/claims', '/sources', '/evidence', '/work', '/public/claims', '/public/corrections'])(
    '%s names a cursor that nobody gave out',
    async (list) => {
      for (const cursor of ['x', 'bnVsbA', 'WzEsMl0', '%00']) {
        const answer = await rana.get(`${list}?cursor=${cursor}`);
        expect([answer.status, problem(answer).errors?.map(({ field }) => field)]).toEqual([
          422,
          ['/cursor'],
        ]);
      }
    },
  );
});

describe('an answer', () => {
  test('about the desk is never kept by a cache', async () => {
    for (const address of ['/claims', '/articles', '/tokens', '/claims/none']) {
      expect((await rana.get(address)).headers.get('cache-control')).toBe('private, no-store');
    }
  });

  test('to HEAD is the one to GET without its body', async () => {
    const { claim } = await aDraft(rana);
    const [get, head] = [
      await rana.get(`/claims/${claim.id}`),
      await rana.ask('HEAD', `/claims/${claim.id}`),
    ];
    expect([head.status, head.text, head.etag]).toEqual([200, '', get.etag]);
  });

  test('tells nothing of the machine', async () => {
    const answer = await send('GET', '/api/v1/claims/none', {
      headers: { authorization: `Bearer ${rana.token}` },
    });
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.text).not.toMatch(/prisma|sqlite|at \w+ \(|node_modules/i);
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
