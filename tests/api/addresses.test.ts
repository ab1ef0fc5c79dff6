import { beforeAll, describe, expect, test } from 'vitest';
import { ClaimView } from '@/lib/schemas/claim/view';
import { PublicPage } from '@/lib/schemas/publication';
import { type Answer, as, ask, type Caller, send } from './support/client';
import { aDraft, move, must, retract, seal, summarise } from './support/newsroom';

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

const page = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  send('GET', path, { headers });
const statuses = (paths: readonly string[]) =>
  Promise.all(paths.map(async (path) => [path, (await page(path)).status]));
const cursorOf = (...keys: string[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');

/** A claim that only has to be published; the desk's view of it, and its article's address once it is. */
async function approved() {
  const { claim, article } = await aDraft(rana);
  must(await move(rana, claim.id, { move: 'submit' }));
  must(await seal(tomas, claim.id));
  must(await seal(amina, claim.id));
  must(await summarise(rana, claim.id));
  must(await move(miriam, claim.id, { move: 'approve' }));
  return { id: claim.id, article: `/articles/${article.slug}` };
}

const publish = async (id: string) => {
  const { slug } = must(await move(daniel, id, { move: 'publish' })).as(ClaimView);
  return `/claims/${slug}`;
};

describe('an address that is not there', () => {
  const made = cursorOf('2026-01-01T00:00:00.000+00:00', 'nobody');
  const nowhere = [
    '/claims/nobody-said-that',
    '/claims/nobody-said-that/versions/1',
    '/articles/nothing',
    '/sources/nobody',
    `/older/${made}`,
    `/corrections/older/${made}`,
    `/sources/nobody/older/${made}`,
    '/older',
    '/a/b/c/d/e/f/g',
    '/wp-login.php',
    `/claims/${'a'.repeat(3000)}`,
    `/claims/x?${'y'.repeat(3000)}`,
  ];

  test('is told so in words that need no script, by one page for all, which nobody may keep', async () => {
    const answers = await Promise.all(nowhere.map((path) => page(path)));
    expect(answers.map(({ status }, n) => [nowhere[n], status])).toEqual(nowhere.map((path) => [path, 404]));
    const [first] = answers;
    for (const { text, headers } of answers) {
      expect(text).toBe(first?.text);
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    }
    expect(first?.text).toMatch(
      /<title>Page not found · Sourceline<\/title>.*<h1[^>]*>There is no page here<\/h1>/s,
    );
  });

  test('is not there for search engines either', async () => {
    const bot = { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0)' };
    const [human, machine] = [
      await page('/claims/nobody-said-that'),
      await page('/claims/nobody-said-that', bot),
    ];
    expect([machine.status, machine.text]).toEqual([404, human.text]);
  });

  test('leaves the pages beside it alone', async () => {
    expect(await statuses(['/', '/corrections', '/methodology', '/search', '/sign-in'])).toEqual(
      ['/', '/corrections', '/methodology', '/search', '/sign-in'].map((path) => [path, 200]),
    );
  });
});

describe('what is published', () => {
  test('is there at once, though it was asked for before, and what is retracted is taken back at once', async () => {
    const { id, article } = await approved();
    expect((await page(article)).status).toBe(404);
    const address = await publish(id);
    expect(await statuses([address, `${address}/versions/1`, article])).toEqual([
      [address, 200],
      [`${address}/versions/1`, 200],
      [article, 200],
    ]);
    expect((await page(`${address}/versions/2`)).status).toBe(404);
    must(await retract(miriam, daniel, id, 'It was forged.'));
    expect((await page(article)).status).toBe(404);
    for (const path of [address, `${address}/versions/1`, `${address}/versions/2`]) {
      const { status, text } = await page(path);
      expect([path, status, text.includes('It was forged.')]).toEqual([path, 200, true]);
    }
  });

  test('once more after a retraction, its article is there again', async () => {
    const { id, article } = await approved();
    await publish(id);
    expect((await page(article)).status).toBe(200);
    must(await retract(miriam, daniel, id, 'Too early.'));
    expect((await page(article)).status).toBe(404);
    must(await move(daniel, id, { move: 'reopen', reason: 'It holds after all.' }));
    must(await move(rana, id, { move: 'submit' }));
    must(await seal(tomas, id, { round: 2 }));
    must(await seal(amina, id, { round: 2 }));
    must(await summarise(rana, id));
    must(await move(miriam, id, { move: 'approve' }));
    const correction = { kind: 'CORRECTION', note: 'The claim stands.' };
    must(await move(daniel, id, { move: 'publish', correction }));
    expect((await page(article)).status).toBe(200);
  });

  test('a list goes on from the places that it gives out, and from those alone', async () => {
    await publish((await approved()).id);
    const { next } = (await ask('GET', '/public/claims?limit=1')).as(PublicPage);
    const keys: [string, string] = JSON.parse(Buffer.from(String(next), 'base64url').toString());
    expect(
      await statuses([
        `/older/${next}`,
        `/older/${cursorOf(...keys, 'more')}`,
        `/older/${cursorOf(keys[0], 'x')}`,
      ]),
    ).toEqual([
      [`/older/${next}`, 200],
      [`/older/${cursorOf(...keys, 'more')}`, 404],
      [`/older/${cursorOf(keys[0], 'x')}`, 404],
    ]);
  });
});
