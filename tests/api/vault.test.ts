import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { databaseFile } from '@/lib/config/env';
import { PAGES } from '@/lib/http/page-templates';
import { ClaimPage } from '@/lib/schemas/claim/claim';
import { ClaimView } from '@/lib/schemas/claim/view';
import { operations } from '@/lib/schemas/operations/all';
import { PublicPage } from '@/lib/schemas/publication';
import { SourcePage, SourceView } from '@/lib/schemas/source';
import { IdentityComparison, IdentityLook, IdentityView } from '@/lib/schemas/source/identity';
import { tracesIn } from '../support/traces';
import { accountOf, as, BASE, type Caller, type Name, send, sessionOf } from './support/client';
import { onPostgres } from './support/database';
import { aWord, must } from './support/newsroom';

const names = ['Rana', 'Miriam', 'Daniel', 'Ingrid'] as const;
const people = new Map<Name, Caller>();
const one = (name: Name): Caller => people.get(name) as Caller;
beforeAll(async () => {
  for (const name of names) people.set(name, await as(name));
});

const anAnonymous = async (): Promise<string> =>
  must(await one('Rana').post('/sources', { kind: 'ANONYMOUS', name: `a clerk, ${aWord('clerk')}` })).as(
    SourceView,
  ).id;

async function enter(sourceId: string, name: string, by: Name = 'Rana') {
  const { etag } = await one(by).get(`/identities/${sourceId}`);
  return one(by).ask('PUT', `/identities/${sourceId}`, { body: { name }, etag });
}

const at = (sourceId: string, what: string) => `/identities/${sourceId}/${what}`;
const ask = (name: Name, sourceId: string) =>
  one(name).post(at(sourceId, 'openings'), { reason: 'A court asks.' });

describe('the vault at the API', () => {
  test('opens to the two editors who ask, and to nobody else', async () => {
    const id = await anAnonymous();
    const entered = must(await enter(id, 'Zorvath Klimperdale'));
    expect(entered.as(IdentityView)).toMatchObject({ version: 2, vault: 'OPEN' });
    expect((await one('Rana').post(at(id, 'openings'), { reason: 'r' })).status).toBe(404);
    expect((await one('Miriam').post(at(id, 'looks'), {})).status).toBe(409);
    must(await ask('Miriam', id));
    expect((await ask('Miriam', id)).status).toBe(409);
    expect(must(await ask('Daniel', id)).as(IdentityView).opening?.until).not.toBeNull();
    const seen = must(await one('Miriam').post(at(id, 'looks'), {}));
    expect(seen.as(IdentityLook)).toMatchObject({ names: ['Zorvath Klimperdale'] });
    expect(seen.headers.get('cache-control')).toBe('private, no-store');
    for (const name of ['Rana', 'Ingrid'] as const)
      expect((await one(name).post(at(id, 'looks'), {})).status).toBe(404);
    expect((await send('POST', `/api/v1${at(id, 'looks')}`, { body: {} })).status).toBe(401);
    const looks = (await one('Rana').get(`/identities/${id}`)).as(IdentityView).looks;
    expect(looks).toMatchObject([{ by: { name: 'Miriam Okafor' } }]);
  });

  test('refuses with the field, and never with what was typed', async () => {
    const id = await anAnonymous();
    const name = 'Zorvath Klimperdale';
    const { etag } = await one('Rana').get(`/identities/${id}`);
    const put = (body: unknown, tag = etag) =>
      one('Rana').ask('PUT', `/identities/${id}`, { body, etag: tag });
    const refused = [
      await put({ name: `${name} ${'x'.repeat(300)}` }),
      await put({ name: [name] }),
      await put({ name, version: 1 }),
      await put({ name }, '"7.none"'),
      await put(`{"name": "${name}`),
      await put(`{"name": "${name}", "name": "${name}"}`),
      await one('Rana').ask('PUT', '/identities/none', { body: { name }, etag }),
      await one('Rana').post(at(id, 'comparisons'), { name }),
      await one('Miriam').post(at(id, 'comparisons'), { name, otherId: id }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 412, 400, 422, 404, 403, 422]);
    for (const { text } of refused) expect(tracesIn(Buffer.from(text), [name])).toEqual([]);
  });

  test('compares, and keeps two people apart', async () => {
    const [a, b, c] = [await anAnonymous(), await anAnonymous(), await anAnonymous()];
    must(await enter(a, 'Zorvath Klimperdale'));
    must(await enter(b, 'Klimperdale, Zorvath'));
    const compare = async (body: unknown) =>
      must(await one('Daniel').post(at(a, 'comparisons'), body)).as(IdentityComparison).likeness;
    expect([
      await compare({ otherId: b }),
      await compare({ otherId: c }),
      await compare({ name: 'Somebody Else' }),
    ]).toEqual(['SAME', 'UNKNOWN', 'DIFFERENT']);
    const attest = (otherId: string) =>
      one('Daniel').post(at(a, 'differences'), { otherId, rationale: 'I met both.' });
    expect((await attest(b)).status).toBe(409);
    const [difference] = must(await attest(c)).as(IdentityView).differences;
    const withdrawn = await one('Miriam').ask('DELETE', at(c, `differences/${difference?.id}`));
    expect(must(withdrawn).as(IdentityView).differences).toEqual([]);
    const { etag } = await one('Daniel').get(`/identities/${a}`);
    expect(
      must(await one('Daniel').ask('DELETE', `/identities/${a}`, { etag })).as(IdentityView).entered,
    ).toBeNull();
  });
});

describe('a name in the vault of a source that readers know', () => {
  const ENTERED = 'Zebulonne Quixworth-Amperlandi';
  const ARABIC = 'زبلون القوقسورثي';
  const ASKED = 'Thistlewick Borogrovian';
  const answers: string[] = [];
  let sourceId: string;

  beforeAll(async () => {
    const sources = (await one('Rana').get('/sources?kind=ANONYMOUS&q=municipal%20engineer')).as(SourcePage);
    sourceId = sources.items[0]?.id ?? '';
    must(await enter(sourceId, ARABIC));
    must(await enter(sourceId, ENTERED, 'Miriam'));
    must(await ask('Miriam', sourceId));
    must(await ask('Daniel', sourceId));
    must(await one('Daniel').post(at(sourceId, 'looks'), {}));
    must(await one('Miriam').post(at(sourceId, 'comparisons'), { name: ASKED }));
    await everyReading();
  }, 240_000);

  /** Every address that answers GET, of the API and of pages, to everybody, while it is open to two of them. */
  async function everyReading() {
    const known = await knownIds();
    const paths = [
      // The stream of the live desk has no end, and names nothing.
      ...operations
        .filter(({ id, method }) => method === 'GET' && id !== 'followDesk')
        .map(({ path }) => `/api/v1${path}`),
      ...PAGES,
    ].flatMap((template) => filled(template, known));
    for (const name of [null, ...names]) {
      const cookie = name && (await sessionOf(accountOf(name)));
      for (const path of new Set(paths)) {
        const { status, headers, text } = await send('GET', path, cookie ? { headers: { cookie } } : {});
        answers.push(JSON.stringify([name, path, status, [...headers], text]));
      }
    }
  }

  async function knownIds(): Promise<Record<string, string[]>> {
    const claims = (await one('Rana').get('/claims?limit=100')).as(ClaimPage).items;
    const published = (await one('Rana').get('/public/claims?limit=100')).as(PublicPage).items;
    const ids = async (path: string): Promise<string[]> =>
      JSON.parse((await one('Rana').get(path)).text).items.map(({ id }: { id: string }) => id);
    const [articles, evidence] = [await ids('/articles?limit=100'), await ids('/evidence?limit=100')];
    const source = (await one('Rana').get(`/sources/${sourceId}`)).as(SourceView);
    // Those that name the source, and one that doesn't.
    const naming = new Set(source.attributed.map(({ claimId }) => claimId));
    const some = [...naming, ...claims.map(({ id }) => id).filter((id) => !naming.has(id))].slice(0, 3);
    const slugs = published.slice(0, 1).map(({ slug }) => slug);
    for (const id of naming) {
      const { slug } = (await one('Rana').get(`/claims/${id}`)).as(ClaimView);
      if (slug) slugs.push(slug);
    }
    return {
      claimId: some,
      articleId: [...new Set(source.attributed.map(({ articleId }) => articleId))].slice(0, 2),
      evidenceId: evidence.slice(0, 2),
      sourceId: [sourceId],
      slug: [source.slug, ...slugs],
      id: [sourceId, ...articles.slice(0, 1), ...evidence.slice(0, 1), ...some],
      sequence: ['1'],
    };
  }

  function filled(template: string, known: Record<string, string[]>): string[] {
    const field = /\{(\w+)\}/.exec(template)?.[1];
    if (field === undefined) return [template];
    return (known[field] ?? ['none']).flatMap((id) => filled(template.replace(`{${field}}`, id), known));
  }

  const found = (bytes: Buffer) => tracesIn(bytes, [ENTERED, ARABIC, ASKED]);

  test('stands in no answer to anybody', () => {
    const all = answers.join('\n');
    expect(answers.length).toBeGreaterThan(400);
    expect(answers.filter((answer) => /^\[[^\]]*,200,/.test(answer)).length).toBeGreaterThan(200);
    expect(all).toContain('Who this is');
    expect(all).toContain('a former municipal engineer');
    expect(found(Buffer.from(all))).toEqual([]);
  });

  test('stands in no line of the server’s log', () => {
    expect(found(readFileSync(join(tmpdir(), `sourceline-server-${new URL(BASE).port}.log`)))).toEqual([]);
  });

  test('stands nowhere in the database', () => {
    const url = inject('databaseUrl');
    const bytes = onPostgres
      ? execFileSync('pg_dump', ['--inserts', url], { maxBuffer: 2 ** 28 })
      : Buffer.concat(
          ['', '-wal']
            .map((end) => `${databaseFile(url)}${end}`)
            .filter((file) => existsSync(file))
            .map((file) => readFileSync(file)),
        );
    expect(bytes.includes('a former municipal engineer')).toBe(true);
    expect(found(bytes)).toEqual([]);
  });
});
