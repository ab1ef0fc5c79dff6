import { beforeAll, describe, expect, it } from 'vitest';
import { articles, sentencesIn } from '../../scripts/bench/locate/corpus';
import { judged } from '../../scripts/bench/locate/figures';
import { kinds, trials } from '../../scripts/bench/locate/trials';

const some = ({ name }: { name: string }) => ['en-bridge', 'ar-mina'].includes(name);

describe('passages found again in two articles that were held out', () => {
  let all: ReturnType<typeof judged>[];
  beforeAll(() => {
    all = trials(some).map(judged);
  }, 60_000);

  const share = (of: typeof all, outcome: string) =>
    of.filter((trial) => trial.outcome === outcome).length / of.length;
  const named = (name: string) => all.filter(({ kind }) => kind === name);

  it('every kind of edit is tried', () => {
    expect([...new Set(all.map(({ kind }) => kind))].sort()).toEqual(Object.keys(kinds).sort());
    expect(all.every(({ article, after }) => article.heldOut && after !== article.text)).toBe(true);
  });

  it.each(['one word replaced', 'every fifth word replaced', 'numbers updated', 'typos mended'])(
    '%s: more than nine in ten to the character, not one at a wrong place',
    (kind) => {
      expect(share(named(kind), 'exact')).toBeGreaterThan(0.9);
      expect(share(named(kind), 'wrong without asking') + share(named(kind), 'wrong, asked')).toBeLessThan(
        0.01,
      );
    },
  );

  it('fewer than one in a hundred are carried to a wrong place without asking', () => {
    expect(share(all, 'wrong without asking')).toBeLessThan(0.01);
  });

  it('a quote that stands there unchanged is found to the character or lost, never widened, narrowed or put elsewhere', () => {
    const untouched = all.filter(
      ({ right, after, passage }) => right && after.slice(right.start, right.end) === passage.exact,
    );
    expect(new Set(untouched.map(({ kind }) => kind)).size).toBeGreaterThan(5);
    expect(untouched.filter(({ outcome }) => outcome !== 'exact' && outcome !== 'wrongly lost')).toEqual([]);
  });

  it('is the same in every run', () => {
    expect(trials(({ name }) => name === 'ar-mina')).toEqual(trials(({ name }) => name === 'ar-mina'));
  });
});

describe('the articles', () => {
  it('are several hundred sentences in four languages', () => {
    expect(articles().flatMap(({ text }) => sentencesIn(text)).length).toBeGreaterThan(300);
    expect([...new Set(articles().map(({ language }) => language))]).toEqual(['ar', 'de', 'en', 'fr']);
  });

  it('hold nothing beyond the BMP, so that string offsets are code points', () => {
    expect(
      articles().every(({ text }) => [...text].length === text.length && text === text.normalize('NFC')),
    ).toBe(true);
  });
});
