import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import { SendChallenge, SendTip } from '@/lib/schemas/challenge/sending';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { drawForm } from '@/lib/services/challenge/form';
import { readReceipt } from '@/lib/services/challenge/receipt';
import { sendChallenge } from '@/lib/services/challenge/sending';
import { aPerson } from '../../support/actors';
import { must, refusalOf } from '../../support/make';
import { aClaim, aNewsroom } from '../../support/newsroom';
import { anAddress, challenges, found, HOUR, SECOND, someWords, tips } from './story';

let claim: ClaimView;
let editor: Person;
beforeAll(async () => {
  const room = await aNewsroom();
  claim = await aClaim('PUBLISHED', room);
  editor = await aPerson('EDITOR');
});

const receipt = async (secret: string) => must(await readReceipt({ secret }));

describe('what a reader sends', () => {
  test('is at the receipt, whose secret is stored nowhere, and at the desk', async () => {
    const words = someWords();
    const secret = must(await challenges(claim, { words, url: 'https://archive.example/7' }));
    expect(await receipt(secret)).toMatchObject({
      ...{ kind: 'CHALLENGE', state: 'RECEIVED', about: 'VERDICT', words, url: 'https://archive.example/7' },
      ...{ takenAt: null, decidedAt: null, outcome: null, correction: null },
      claim: { slug: claim.slug, statement: claim.statement, read: 1 },
    });
    const stored = await reader().readerReport.findMany({ where: { words } });
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain(secret);
    expect(await found(editor, words)).toMatchObject({
      state: 'RECEIVED',
      read: { sequence: 1 },
      language: 'en',
    });
  });

  test('is recorded without a word of it and without who it was', async () => {
    const words = someWords();
    const address = anAddress();
    must(await challenges(claim, { words, address, url: 'https://archive.example/secret' }));
    const { id } = await found(editor, words);
    const events = await reader().auditEvent.findMany({ where: { subjectId: id } });
    expect(events.map(({ verb, actorId, claimId }) => [verb, actorId, claimId])).toEqual([
      ['challenge.received', null, claim.id],
    ]);
    expect(JSON.parse(events[0]?.detail ?? '')).toEqual({ reportId: id, aside: false });
    const counts = JSON.stringify(await reader().attemptCount.findMany());
    expect(counts).not.toContain(address);
    expect(counts).not.toContain('2001');
  });

  test('leads to the same receipt when it is sent twice, and with other words to a new form', async () => {
    const form = drawForm(
      { kind: 'CHALLENGE', slug: claim.slug ?? '', publication: 1 },
      new Date(Date.now() - HOUR),
    );
    const words = someWords();
    const first = must(await challenges(claim, { form, words }));
    expect(must(await challenges(claim, { form, words }))).toBe(first);
    expect(await reader().readerReport.count({ where: { words } })).toBe(1);
    expect(refusalOf(await challenges(claim, { form, words: someWords() }))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'form' }],
    });
  });

  test('is stored once when the same form comes in many times at once', async () => {
    const form = drawForm(
      { kind: 'CHALLENGE', slug: claim.slug ?? '', publication: 1 },
      new Date(Date.now() - HOUR),
    );
    const words = someWords();
    const sent = await Promise.all([1, 2, 3, 4].map(() => challenges(claim, { form, words })));
    expect(await reader().readerReport.count({ where: { words } })).toBe(1);
    expect(sent.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  });

  test('tells nobody anything at a secret that was never given out', async () => {
    for (const secret of ['', 'x', 'a'.repeat(43), `${'a'.repeat(42)}%`, randomUUID()])
      expect(refusalOf(await readReceipt({ secret }))).toEqual({ kind: 'not_found' });
  });

  test('can be about a claim that was retracted, and about none that is not published', async () => {
    const room = await aNewsroom();
    const retracted = await aClaim('RETRACTED', room);
    const secret = must(await challenges({ ...retracted, publication: { ...publicationOf(retracted) } }));
    expect((await receipt(secret)).claim?.statement).toBe(retracted.statement);
    const nowhere = { ...claim, slug: 'nothing-of-that-kind' };
    expect(refusalOf(await challenges(nowhere))).toEqual({ kind: 'not_found' });
  });
});

const publicationOf = ({ publication }: ClaimView) => {
  if (!publication) throw new Error('It has no publication.');
  return publication;
};

describe('a form', () => {
  test.each([
    ['sent faster than anybody writes can be sent again as it is', { drawn: SECOND }, ''],
    ['that stood open for more than a day is drawn anew', { drawn: 25 * HOUR }, 'form'],
    ['that was drawn for another claim is drawn anew', { form: drawForm({ kind: 'TIP' }) }, 'form'],
    ['that nobody here drew is drawn anew', { form: 'a.b.c' }, 'form'],
  ])('%s', async (_, given, path) => {
    expect(refusalOf(await challenges(claim, given))).toMatchObject({ kind: 'invalid', issues: [{ path }] });
  });

  test('counts from when it was drawn, and for the version that it was drawn over', async () => {
    const drawn = drawForm({ kind: 'CHALLENGE', slug: claim.slug ?? '', publication: 1 });
    const later = SendChallenge.parse({
      ...{ form: drawn, slug: claim.slug, publication: 2, about: 'OTHER', words: someWords() },
    });
    const sender = { address: anAddress(), now: new Date(Date.now() + HOUR) };
    expect(refusalOf(await sendChallenge(later, sender))).toMatchObject({ issues: [{ path: 'form' }] });
  });
});

describe('what is not taken as it is', () => {
  const good = {
    form: 'x',
    slug: 'y',
    publication: 1,
    about: 'OTHER',
    words: 'Twenty characters are in this.',
  };
  test.each([
    ['no words', { words: ' ' }, 'words', 'Say what is right'],
    ['words that are too short', { words: 'Wrong.' }, 'words', '20 characters'],
    ['words that are too long', { words: 'a'.repeat(2001) }, 'words', '2,000'],
    ['nothing but controls', { words: '\u202E'.repeat(30) }, 'words', '20 characters'],
    ['a list of links', { words: 'https://a.example http://b.example www.c.example' }, 'words', '2 links'],
    ['an address of another kind', { url: 'javascript:alert(1)' }, 'url', 'https://'],
    ['nothing of what is wrong', { about: '' }, 'about', 'Choose'],
  ])('%s', (_, given, path, says) => {
    const issues = SendChallenge.safeParse({ ...good, ...given }).error?.issues ?? [];
    expect(issues).toEqual([
      expect.objectContaining({ path: [path], message: expect.stringContaining(says) }),
    ]);
  });

  test('controls are taken out of what is', () => {
    const { words } = SendChallenge.parse({
      ...good,
      words: 'Read\u0007 it \u202Ebackwards\u202C,\r\nplease do.',
    });
    expect(words).toBe('Read it backwards,\nplease do.');
    expect(SendTip.parse({ form: 'x', words: good.words, why: ' \u0007 ' }).why).toBeNull();
  });
});

describe('spam', () => {
  test('that fills in what nobody sees is put aside, and told what everybody is told', async () => {
    const words = someWords();
    const secret = must(await challenges(claim, { words, subject: 'https://pills.example' }));
    expect(await receipt(secret)).toMatchObject({ state: 'RECEIVED', outcome: null });
    expect(await found(editor, words)).toMatchObject({
      state: 'SPAM',
      note: expect.stringContaining('no person'),
    });
  });

  test('that says what was said before is put aside, wherever it was said', async () => {
    const words = someWords();
    must(await challenges(claim, { words }));
    const again = `  ${words.toUpperCase()}!!`;
    must(await tips({ words: again }));
    expect(await found(editor, again.trim())).toMatchObject({
      kind: 'TIP',
      state: 'SPAM',
      note: expect.stringContaining('same words'),
    });
  });

  test('words count as new again after a month', async () => {
    const words = someWords();
    must(await tips({ words }));
    must(await tips({ words: `${words} `, now: new Date(Date.now() + 31 * 24 * HOUR) }));
    const states = await reader().readerReport.findMany({ where: { words }, select: { state: true } });
    expect(states.map(({ state }) => state)).toEqual(['RECEIVED', 'RECEIVED']);
  });
});

describe('limits', () => {
  test('ten an hour from one place, whichever of its addresses it uses; others go on', async () => {
    const place = anAddress().replace('::1', '');
    const send = (host: number) => challenges(claim, { address: `${place}::${host}` });
    for (let host = 1; host <= 10; host++) must(await send(host));
    const refused = refusalOf(await send(11));
    expect(refused).toMatchObject({ kind: 'too_many' });
    expect('retryAfterSeconds' in refused && refused.retryAfterSeconds).toBeGreaterThan(3500);
    must(await challenges(claim));
    const later = new Date(Date.now() + HOUR + SECOND);
    must(await challenges(claim, { address: `${place}::1`, now: later }));
  });

  test('hold for many at once, and what is refused leaves nothing', async () => {
    const address = anAddress();
    const before = await reader().readerReport.count();
    const sent = await Promise.all(Array.from({ length: 14 }, () => challenges(claim, { address })));
    expect(sent.filter(({ ok }) => ok)).toHaveLength(10);
    expect(await reader().readerReport.count()).toBe(before + 10);
  });
});
