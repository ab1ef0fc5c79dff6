import { beforeAll, describe, expect, test } from 'vitest';
import { NOBODY } from '@/lib/http/door/who-may-keep';
import { ReportPage, ReportView } from '@/lib/schemas/challenge/report';
import { ClaimView } from '@/lib/schemas/claim/view';
import { eventually } from '../support/patience';
import { type Answer, as, ask, BASE, type Caller, send } from './support/client';
import { aWord, inReview, move, must, seal, summarise } from './support/newsroom';

let miriam: Caller;
let slug: string;
beforeAll(async () => {
  const [rana, tomas, amina, daniel] = [
    await as('Rana'),
    await as('Tomas'),
    await as('Amina'),
    await as('Daniel'),
  ];
  miriam = await as('Miriam');
  const { id } = await inReview(rana);
  must(await seal(tomas, id));
  must(await seal(amina, id));
  must(await summarise(rana, id));
  must(await move(daniel, id, { move: 'approve' }));
  slug = must(await move(daniel, id, { move: 'publish' })).as(ClaimView).slug ?? '';
});

const page = (path: string): Promise<Answer> => send('GET', path);
const field = (text: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

/** Sends a form as a browser without a script does. */
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  send('POST', path, {
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });

/** A form that was drawn so long ago that somebody can have filled it in: it is refused until then, and can be sent again. */
async function taken(path: string, fields: Record<string, string>): Promise<Answer> {
  const first = await page(path);
  const hidden = {
    form: field(first.text, 'form'),
    ...(path.endsWith('/report') && { publication: field(first.text, 'publication') }),
  };
  let answer = await post(path, { ...hidden, ...fields });
  await eventually(async () => {
    if (answer.status === 422) answer = await post(path, { ...hidden, ...fields });
    expect(answer.status).toBe(303);
  }, 500);
  return answer;
}

const words = () => `The ${aWord('register')} says that the gate was open.`;

describe('the form of a claim’s page', () => {
  test('is each reader’s own: nobody keeps it, and no two are the same', async () => {
    const [one, other] = [await page(`/claims/${slug}/report`), await page(`/claims/${slug}/report`)];
    expect([one.status, one.headers.get('cache-control'), one.etag]).toEqual([200, NOBODY, '']);
    expect(field(one.text, 'form')).not.toBe(field(other.text, 'form'));
    expect(one.text).toContain('<meta name="robots" content="noindex"/>');
    expect((await page(`/claims/${slug}`)).text).toContain(`href="/claims/${slug}/report"`);
    expect((await page('/claims/nobody-said-that/report')).status).toBe(404);
  });

  test('keeps what was typed when it is refused, as text and nothing else', async () => {
    const path = `/claims/${slug}/report`;
    const form = field((await page(path)).text, 'form');
    const typed = '"><script>alert(1)</script>';
    const answer = await post(path, { form, publication: '1', words: typed, url: 'javascript:alert(1)' });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('cache-control')).toBe(NOBODY);
    expect(answer.text).not.toContain('<script>alert(1)');
    expect(answer.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(answer.text).toContain('Choose what is wrong.');
    expect(answer.text).toContain('Write a full address that starts with https:// or http://.');
    expect(field(answer.text, 'form')).toBe(form);
  });

  test('is not sent from a page of another site, nor in more than a form holds', async () => {
    const path = `/claims/${slug}/report`;
    expect((await post(path, {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post(path, { words: 'a'.repeat(70_000) })).status).toBe(413);
    expect((await send('PUT', path)).status).toBe(405);
  });
});

describe('what is sent', () => {
  test('leads to a receipt that nobody keeps, lists, or is told of by a link', async () => {
    const said = words();
    const sent = await taken(`/claims/${slug}/report`, {
      about: 'VERDICT',
      words: said,
      url: '',
      subject: '',
    });
    const location = sent.headers.get('location') ?? '';
    expect(location).toMatch(/^\/receipts\/[\w-]{43}$/);
    const receipt = await page(location);
    expect([receipt.status, receipt.headers.get('cache-control')]).toEqual([200, NOBODY]);
    expect(receipt.headers.get('referrer-policy')).toBe('no-referrer');
    expect(receipt.headers.get('x-robots-tag')).toBe('noindex');
    expect(receipt.text).toContain(said);
    expect(receipt.text).toContain(`${location}</p>`);
    const { items } = (await miriam.get('/reader-reports')).as(ReportPage);
    expect(items.map((item) => item.words)).toContain(said);
    expect((await page(`/claims/${slug}`)).text).not.toContain(said);
  });

  test('is the desk’s alone: its receipt’s secret is in no answer, and others find nothing', async () => {
    const said = words();
    const sent = await taken('/send-a-claim', {
      words: said,
      url: 'https://forum.example/7',
      why: '',
      subject: '',
    });
    const { items } = (await miriam.get('/reader-reports?kind=TIP')).as(ReportPage);
    const id = items.find((item) => item.words === said)?.id ?? '';
    const one = await miriam.get(`/reader-reports/${id}`);
    expect(one.as(ReportView).url).toBe('https://forum.example/7');
    expect(one.text).not.toContain((sent.headers.get('location') ?? '').slice(-43));
    expect((await ask('GET', `/reader-reports/${id}`)).status).toBe(401);
    const taking = await miriam.ask('POST', `/reader-reports/${id}/taking`, { etag: one.etag, body: {} });
    expect(taking.as(ReportView).state).toBe('EXAMINED');
    expect((await miriam.ask('DELETE', `/reader-reports/${id}/taking`, { etag: one.etag })).status).toBe(412);
  });

  test('is nowhere where no secret was given out, in the words of every address that leads nowhere', async () => {
    const nothing = await page('/nothing-here');
    for (const secret of ['a'.repeat(43), 'x', '%00']) {
      const answer = await page(`/receipts/${secret}`);
      expect([answer.status, answer.text]).toEqual([404, nothing.text]);
    }
    expect((await fetch(`${BASE}/receipts/`, { redirect: 'manual' })).status).not.toBe(200);
  });
});
