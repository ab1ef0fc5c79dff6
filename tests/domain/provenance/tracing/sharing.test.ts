import { describe, expect, test } from 'vitest';
import { isBoilerplate } from '@/lib/domain/provenance/tracing/boilerplate';
import { LEAST_SHINGLES, shareOf, stretchesOf } from '@/lib/domain/provenance/tracing/sharing';
import { SHINGLE, shingled } from '@/lib/domain/provenance/tracing/shingles';
import { askedOf, MOST_ASKED, marksOf, WINDOW } from '@/lib/domain/provenance/tracing/sketch';
import { standingIn } from '@/lib/domain/provenance/tracing/standing';
import { sliceCodePoints } from '@/lib/domain/text/text';

/** Numbers between 0 and 1 that are the same at every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many words of a vocabulary of so many, always the same of a seed. */
function wordsOf(seed: number, count: number, vocabulary = 4000): string[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => `w${Math.floor(random() * vocabulary)}`);
}

const share = (one: string, other: string) => shareOf(shingled(one), shingled(other));
const text = (seed: number, count = 300) => wordsOf(seed, count).join(' ');

describe('shingles', () => {
  test('are as many as there are runs of words', () => {
    expect(shingled(text(1, 100)).hashes).toHaveLength(100 - SHINGLE + 1);
    expect(shingled('one two').hashes).toHaveLength(0);
  });

  test.each([
    ['capitals and marks', 'The Port stayed—closed, on Monday!', 'the port stayed closed on monday'],
    ['line ends', 'The port\nstayed closed\n\non Monday', 'the port stayed closed on monday'],
    ['accents', 'El café está cerrado hoy aquí', 'el cafe esta cerrado hoy aqui'],
    ['vowel signs', 'بَقِيَ المِيناءُ مُغلَقًا يَومَ الاثنَينِ', 'بقي الميناء مغلقا يوم الاثنين'],
    ['digits of other scripts', 'rows ١٢ and ٣٤ of the list', 'rows 12 and 34 of the list'],
  ])('are the same whatever the %s', (_, one, other) => {
    expect([...shingled(one).hashes]).toEqual([...shingled(other).hashes]);
  });

  test('hold nothing of what pages say beside their articles', () => {
    const body = text(2, 60);
    const page = `${body}\nSign up to our newsletter and get the best of the week.\n© 2026 The Post. All rights reserved.\nجميع الحقوق محفوظة`;
    expect([...shingled(page).hashes]).toEqual([...shingled(body).hashes]);
  });

  test.each([
    'Read more: The harbour in pictures',
    'Follow us on Telegram',
    'Related: what we know',
    'اقرأ أيضا: ما نعرفه عن الميناء',
    'تابعونا على تلغرام',
    'The views expressed here are the author’s own.',
  ])('pass over “%s”', (line) => expect(isBoilerplate(line)).toBe(true));

  test.each([
    'The rights of the dockers were the subject of the talks.',
    'He asked his readers to follow the law.',
    'The newspaper was related to the party.',
    'وقال إن الحقوق محفوظة للعمال في العقد',
  ])('keep “%s”', (line) => expect(isBoilerplate(line)).toBe(false));
});

describe('the share of two texts', () => {
  test('is 1 of a text in itself, or of a part in the whole, and 0 of two that have nothing in common', () => {
    for (const seed of [1, 2, 3]) {
      const words = wordsOf(seed, 400);
      const part = words.slice(100, 200).join(' ');
      expect(share(words.join(' '), words.join(' '))).toBe(1);
      expect(share(words.join(' '), part)).toBe(1);
      expect(share(part, words.join(' '))).toBe(1);
      expect(share(words.join(' '), text(seed + 100))).toBe(0);
    }
  });

  test('is the same both ways, and falls with every word that is changed', () => {
    const words = wordsOf(7, 300);
    let before = 1;
    for (let changed = 10; changed < 300; changed += 30) {
      const other = words.map((word, i) => (i % 300 < changed && i % 3 === 0 ? `x${i}` : word)).join(' ');
      const now = share(words.join(' '), other);
      expect(now).toBe(share(other, words.join(' ')));
      expect(now).toBeLessThanOrEqual(before);
      before = now;
    }
  });

  test('is as great whatever the order of the paragraphs', () => {
    const paragraphs = Array.from({ length: 8 }, (_, n) => text(50 + n, 60));
    const reordered = [...paragraphs].reverse();
    expect(share(paragraphs.join('\n'), reordered.join('\n'))).toBeGreaterThan(0.9);
  });

  test('of a caption is none: it says too little', () => {
    const caption = text(9, LEAST_SHINGLES + SHINGLE - 2);
    expect(share(caption, caption)).toBe(0);
    expect(share(`${caption} more`, `${caption} more`)).toBe(1);
  });

  test('leaves out what is standing in either', () => {
    const [standing, one, other] = [text(11, 200), text(12, 40), text(13, 40)];
    const [a, b] = [shingled(`${one}\n${standing}`), shingled(`${other}\n${standing}`)];
    expect(shareOf(a, b)).toBeGreaterThan(0.8);
    expect(shareOf(a, b, new Set(shingled(standing).hashes))).toBeLessThan(0.1);
  });
});

describe('standing text', () => {
  const standing = text(20, 80);
  const of = (house: string, n: number) => ({
    house,
    hashes: shingled(`${text(30 + n, 60)}\n${standing}`).hashes,
  });
  const mine = of('post', 0).hashes;

  test('is what one house says under three other texts', () => {
    const found = standingIn(mine, [of('post', 1), of('post', 2), of('post', 3)]);
    for (const hash of shingled(standing).hashes) expect(found.has(hash)).toBe(true);
    expect(found.size).toBeLessThan(90);
  });

  test('is none where as many houses say it: that is a wire story', () => {
    expect(standingIn(mine, [of('a', 1), of('b', 2), of('c', 3), of('d', 4)]).size).toBe(0);
  });
});

describe('stretches', () => {
  test('are the words that stand in both, in code points of each, as they are written there', () => {
    const [shared, more] = [wordsOf(40, 60).join(' '), wordsOf(41, 30).join(', ')];
    const one = `🜁 ${text(42, 20)}\n${shared}\n${text(43, 20)}\n${more}`;
    const other = `${more.toUpperCase()} — ${text(44, 20)} 🜁🜁 ${shared}`;
    const found = stretchesOf(shingled(one), shingled(other));
    expect(found).toHaveLength(2);
    const cut = (whole: string, { start, end }: { start: number; end: number }) =>
      sliceCodePoints(whole, start, end);
    expect(found.map((stretch) => cut(one, stretch.one))).toEqual([shared, more]);
    expect(found.map((stretch) => cut(other, stretch.other))).toEqual([shared, more.toUpperCase()]);
  });

  test('are none of two that share nothing, and end where a text repeats one word without end', () => {
    expect(stretchesOf(shingled(text(1)), shingled(text(2)))).toEqual([]);
    const same = Array.from({ length: 3000 }, () => 'no').join(' ');
    expect(stretchesOf(shingled(same), shingled(same)).length).toBeGreaterThan(0);
  });
});

describe('a sketch', () => {
  const minimums = (hashes: Int32Array) => {
    const width = Math.min(WINDOW, hashes.length);
    const found = new Set<number>();
    for (let at = 0; at + width <= hashes.length && width > 0; at++)
      found.add(Math.min(...hashes.slice(at, at + width)));
    return [...found].sort((a, b) => a - b);
  };

  test.each([0, 3, 20, WINDOW + SHINGLE, 200, 999])(
    'of %i words is the smallest hash of each window',
    (count) => {
      const { hashes } = shingled(text(60 + count, count));
      expect(marksOf(hashes).sort((a, b) => a - b)).toEqual(minimums(hashes));
    },
  );

  test('has a mark in common wherever two texts share a window, however long they are', () => {
    for (let seed = 0; seed < 40; seed++) {
      const shared = wordsOf(seed, WINDOW + SHINGLE - 1).join(' ');
      const one = `${text(1000 + seed, 700)}\n${shared}\n${text(2000 + seed, 700)}`;
      const other = `${text(3000 + seed, 30)}\n${shared}`;
      const marks = new Set(marksOf(shingled(one).hashes));
      expect(marksOf(shingled(other).hashes).some((mark) => marks.has(mark))).toBe(true);
    }
  });

  test('is a sixteenth of a text, and what is asked is bounded', () => {
    const long = shingled(text(70, 60_000)).hashes;
    expect(marksOf(long).length).toBeLessThan(long.length / 14);
    expect(askedOf(long).length).toBe(MOST_ASKED);
    const short = shingled(text(71, 400)).hashes;
    expect(askedOf(short).length).toBe(new Set(short).size);
  });
});
