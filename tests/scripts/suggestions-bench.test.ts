import { describe, expect, test } from 'vitest';
import { judged, worth } from '../../scripts/bench/suggestions/judging';
import { KINDS, type Kind, pairs } from '../../scripts/bench/suggestions/pairs';

const lines = Array.from(
  { length: 9 },
  (_, n) => `On day ${n} they counted ${n * 7} crates and ${n + 3} barrels at the old pier.`,
);
const text = lines.join('\n\n');
const pair = (kind: Kind, stored: string, comes: string, beside: string[] = []) =>
  judged({ kind, stored, text: comes, beside });

describe('the bench of suggestions', () => {
  test('judges a copy to be suggested, and what shares little not', () => {
    expect(pair('cut', text, lines.slice(0, 5).join('\n'))).toMatchObject({ suggested: true, share: 1 });
    expect(
      pair('subject', text, 'Nobody counted anything at the other end of the river that year.').suggested,
    ).toBe(false);
  });

  test('judges a credit to be one whatever is shared, and a lookalike to be none', () => {
    expect(pair('credited', '', 'LONDON (Reuters) - They left.')).toMatchObject({
      suggested: true,
      share: 0,
    });
    expect(pair('lookalike', '', 'Photo: Reuters').suggested).toBe(false);
  });

  test('takes out what the house says under three others', () => {
    const under = (lead: string) => `${lead}\n\n${text}`;
    const beside = ['One', 'Two', 'Three'].map((word) => under(`${word} stood here.`));
    expect(pair('standing', under('Here.'), under('There.')).suggested).toBe(true);
    expect(pair('standing', under('Here.'), under('There.'), beside).suggested).toBe(false);
  });

  test('counts precision over what was suggested, and recall over what had to be', () => {
    const of = (kind: Kind, suggested: boolean) => ({ ...pair(kind, '', ''), suggested });
    const all = [
      of('cut', true),
      of('cut', true),
      of('lead', false),
      of('quotes', true),
      of('quotes', false),
    ];
    expect(worth(all)).toEqual({ precision: 2 / 3, recall: 2 / 3 });
  });

  test('has 150 pairs and more, of every kind, the same each time', () => {
    const all = pairs();
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(Object.keys(KINDS)));
    expect(pairs()).toEqual(all);
  });
});
