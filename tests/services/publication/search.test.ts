import { describe, expect, test } from 'vitest';
import { tellingTerms } from '@/lib/data/search';
import { askedTerms } from '@/lib/domain/text/terms';
import { ListPublic } from '@/lib/schemas/publication';
import { publicClaims } from '@/lib/services/publication/publications';
import { fillIndex } from '../../support/full-index';
import { must } from '../../support/make';
import { aClaim, aNewsroom } from '../../support/newsroom';

const page = async (input: Partial<ListPublic>) => must(await publicClaims(ListPublic.parse(input)));
const found = async (q: string, input: Partial<ListPublic> = {}) =>
  (await page({ q, ...input })).items.map((card) => card.slug);

describe('search', () => {
  test('finds the same however often a word is said, and however many words there are', async () => {
    const words =
      'Alpacas beside canals drank every flagon given here in June, keeping lamas meek near old posts';
    const claim = await aClaim('PUBLISHED', await aNewsroom(), { statement: `${words}.` });
    expect(await found('alpaca')).toEqual([claim.slug]);
    expect(await found(Array.from({ length: 25 }, () => 'alpaca').join(' '))).toEqual([claim.slug]);
    expect(await found(`${words} quietly`.slice(0, 200))).toEqual([]);
    expect(await found(words)).toEqual([claim.slug]);
    expect(await found(`${words} a b c d e f g i j k`)).toEqual([claim.slug]);
  });

  test('takes a short word as it stands, and a short beginning in scripts whose letters are words', async () => {
    const room = await aNewsroom();
    const latin = await aClaim('PUBLISHED', room, { statement: 'Xi met Xanthippe Xylander.' });
    const chinese = await aClaim('PUBLISHED', room, { statement: '河水上涨了两米', language: 'zh' });
    const arabic = await aClaim('PUBLISHED', room, { statement: 'غادرت الميليشيات دمشق', language: 'ar' });
    for (const [q, slugs] of [
      ['xi', [latin.slug]],
      ['x', []],
      ['xa', []],
      ['xan', [latin.slug]],
      ['河', [chinese.slug]],
      ['河水', [chinese.slug]],
      ['水', []],
      ['ال', []],
      ['المي', [arabic.slug]],
    ] as const)
      expect([q, await found(q)]).toEqual([q, slugs]);
  });

  test('puts in order by words that tell, and still asks for those that stand everywhere', async () => {
    const room = await aNewsroom();
    const aside = await aClaim('PUBLISHED', room, { tags: ['okapi', 'ubiquitous'] });
    const about = await aClaim('PUBLISHED', room, { statement: 'An okapi is ubiquitous.' });
    await aClaim('PUBLISHED', room, { statement: 'An okapi alone.' });
    const last = await aClaim('PUBLISHED', room, { statement: 'Something ubiquitous.' });
    const before = await found('okapi ubiquitous');
    await fillIndex(12_000, (n) => (n % 2 ? 'ubiquitous thing' : 'ubiquitous'));
    expect(before).toEqual([about.slug, aside.slug]);
    expect(await found('okapi ubiquitous')).toEqual([about.slug, aside.slug]);
    expect(await tellingTerms(askedTerms('okapi ubiquitous thing', 3), 10_000)).toEqual([
      { word: 'okapi', whole: false, or: null },
      { word: 'thing', whole: false, or: null },
    ]);
    // No published claim is among the newest that hold it: the end of what a search looks at, not a failure.
    expect(await found('ubiquitous')).toEqual([]);
    expect(await found('ubiquitous', { verdict: 'SUPPORTED' })).toEqual([]);
    expect(await found('something ubiquitous', { verdict: 'SUPPORTED' })).toEqual([last.slug]);
  });

  test('goes on where it stopped: each result once, in one order', async () => {
    const room = await aNewsroom();
    for (let i = 0; i < 4; i += 1)
      await aClaim('PUBLISHED', room, { risk: 'LOW', statement: 'A numbat sat.' });
    const whole = await found('numbat', { limit: 4 });
    const first = await page({ q: 'numbat', limit: 2 });
    const second = await page({ q: 'numbat', limit: 2, cursor: first.next ?? 'none' });
    expect([...first.items, ...second.items].map((card) => card.slug)).toEqual(whole);
    expect(new Set(whole).size).toBe(4);
  });
});
