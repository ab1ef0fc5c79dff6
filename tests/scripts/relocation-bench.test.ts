import { describe, expect, it, test } from 'vitest';
import { describe as describePassage, type Located } from '@/lib/domain/passage/anchoring';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import { articles, paragraphsOf } from '../../scripts/bench/locate/corpus';
import { judged, outcomeOf } from '../../scripts/bench/relocation/judging';
import { kinds, type Relocation, relocations } from '../../scripts/bench/relocation/trials';

const quote = 'Nobody was asked';
const [above, own, below] = ['The train left.', `${quote} at the mill.`, 'The river rose.'];

const passageIn = (text: string, exact: string) => {
  const start = text.indexOf(exact);
  const passage = describePassage(indexCodePoints(text), { start, end: start + exact.length });
  if (!passage.ok) throw new Error(`${exact} doesn't stand in the text.`);
  return passage.value;
};

/** The last of the places where these words stand. */
const lastIn = (text: string, words: string) => {
  const start = text.lastIndexOf(words);
  return { start, end: start + words.length };
};
const firstIn = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

const before = [above, own, below].join('\n\n');
const article = { name: 'mill', language: 'en', heldOut: true, text: before };
const edited = (paragraphs: string[], right: Relocation['right']): Relocation => ({
  ...{ kind: 'edited', article, passage: passageIn(before, quote), right },
  after: paragraphs.join('\n\n'),
});

const carried = (span: { start: number; end: number }): Located => ({ state: 'MOVED', span, score: 1 });
const asked = (span: { start: number; end: number }): Located => ({
  ...{ state: 'ALTERED', span, exact: '', score: 0.8 },
});
const lost: Located = { state: 'LOST', score: 0 };

describe('what an answer is worth', () => {
  const moved = [below, above, own];
  const there = lastIn(moved.join('\n\n'), quote);
  const other = firstIn(moved.join('\n\n'), 'The train left');
  const removed = [above, below];

  test.each<[string, Relocation, Located, string]>([
    ['the right place', edited(moved, there), carried(there), 'exact'],
    ['the right place, a person is asked', edited(moved, there), asked(there), 'exact'],
    [
      'a word too few, a person is asked',
      edited(moved, there),
      asked({ ...there, end: there.end - 6 }),
      'near',
    ],
    ['another place', edited(moved, there), carried(other), 'wrong without asking'],
    ['another place, a person is asked', edited(moved, there), asked(other), 'wrong, asked'],
    ['none', edited(moved, there), lost, 'wrongly lost'],
    ['none of what was removed', edited(removed, undefined), lost, 'rightly lost'],
    [
      'any of what was removed',
      edited(removed, undefined),
      carried(firstIn(removed.join('\n\n'), 'The river')),
      'wrong without asking',
    ],
  ])('%s', (_, trial, located, expected) => {
    expect(outcomeOf(trial, located)).toBe(expected);
  });

  const copied = [own, above, own];
  const text = copied.join('\n\n');
  it('of a paragraph that stands there twice both are right', () => {
    for (const place of [firstIn(text, quote), lastIn(text, quote)])
      expect(outcomeOf(edited(copied, lastIn(text, quote)), carried(place))).toBe('exact');
  });

  it('of one that was changed after it was repeated, the one in its recorded words is right as well', () => {
    const changed = [own, above, own.replace('mill', 'dam')].join('\n\n');
    const trial = edited(changed.split('\n\n'), lastIn(changed, quote));
    expect(outcomeOf(trial, carried(firstIn(changed, quote)))).toBe('exact');
    const both = [own.replace('at the mill', 'anywhere'), above, own.replace('mill', 'dam')].join('\n\n');
    const wrong = edited(both.split('\n\n'), lastIn(both, quote));
    expect(outcomeOf(wrong, carried(firstIn(both, quote)))).toBe('wrong without asking');
  });
});

describe('the edits', () => {
  const [bridge] = articles().filter(({ name }) => name === 'en-bridge');
  if (!bridge) throw new Error('There is no article about the bridge.');
  const stored = bridge.text.trim().split('\n').join('\n\n');
  const [, , third] = paragraphsOf(stored);
  const exact = stored.slice(third?.start, third?.end).split(' ').slice(2, 12).join(' ');
  const demo = [{ ...bridge, text: stored, passages: [passageIn(stored, exact)] }];
  const all = relocations(demo, 'claims', 3);

  it('know where the passage has gone', () => {
    const untouched = all.filter(({ kind }) => /paragraph|text put|sentence moved/.test(kind));
    expect(untouched.length).toBeGreaterThan(20);
    for (const { kind, right, after } of untouched)
      expect(right ? after.slice(right.start, right.end) : undefined, kind).toBe(
        kind === 'its paragraph removed' ? undefined : exact,
      );
  });

  it('leave a text as it would be stored: a blank line between paragraphs, none at its ends', () => {
    for (const { after, kind } of all) expect(after, kind).not.toMatch(/^\n|\n$|\n{3}|(?<!\n)\n(?!\n)/);
  });

  it('are all tried, and the same in every run', () => {
    const recurring = Object.keys(kinds).filter((kind) => kind.includes('the same words elsewhere'));
    expect(Object.keys(kinds).filter((kind) => !all.some((one) => one.kind === kind))).toEqual(
      expect.arrayContaining(recurring),
    );
    expect(relocations(demo, 'claims', 3)).toEqual(all);
  });

  it('of single passages: nearly all are found, and none is carried to a wrong place', () => {
    const outcomes = all.filter(({ kind }) => !kind.includes('at once')).map((one) => judged(one).outcome);
    expect(outcomes.filter((one) => one === 'wrong without asking')).toEqual([]);
    const right = outcomes.filter((one) => one === 'exact' || one === 'rightly lost');
    expect(right.length / outcomes.length).toBeGreaterThan(0.95);
  });
});
