import { describe, expect, test } from 'vitest';
import { alike, type Rarity, WORTH_OFFERING } from '@/lib/domain/claim/alike';
import { tellingWords } from '@/lib/domain/claim/telling';

/** A newsroom in which each of these words is as common as it says, and every other one stands in one claim. */
const among = (common: Record<string, number> = {}): Rarity => ({
  claims: 1000,
  holding: (term) => common[term] ?? 1,
});

const compare = (text: string, claim: string, rarity = among()) =>
  alike(tellingWords(text), tellingWords(claim), rarity);

describe('what tells', () => {
  test('names are not asked for by a sentence, numbers are by value, little words hold it together', () => {
    expect(tellingWords('Mayor Brandek sold the 12 depots; Ten thousand saw it.')).toEqual([
      { term: 'mayor', role: 'word' },
      { term: 'brandek', role: 'name' },
      { term: 'sell', role: 'word' },
      { term: 'the', role: 'function' },
      { term: '12', role: 'number' },
      { term: 'depot', role: 'word' },
      { term: '10000', role: 'number' },
      { term: 'see', role: 'word' },
      { term: 'it', role: 'function' },
    ]);
  });

  test('capitals of a headline are no names', () => {
    expect(tellingWords('MAYOR SOLD DEPOT').map(({ role }) => role)).toEqual(['word', 'word', 'word']);
  });
});

describe('the more alike', () => {
  test.each<[string, string, string, string]>([
    ['says the rarer words', 'the minister met the zorks', 'The zorks slept.', 'The minister slept.'],
    [
      'has the name',
      'a mill of Brandek was sold',
      'The mill of Brandek burned.',
      'The mill of Lenz was sold.',
    ],
    ['has the number', 'ten thousand rifles lost', 'Thieves took 10,000 rifles.', 'Thieves took 300 rifles.'],
    [
      'is the shorter of two that say it',
      'rifles lost',
      'Rifles were lost.',
      'Rifles were lost, as were boats, nets and tents.',
    ],
    [
      'says it in one place',
      'boats burned',
      'Boats burned while guards and soldiers of the harbour slept in their barracks by the gate.',
      'Boats passed while guards and soldiers of the harbour slept in their barracks, and it burned.',
    ],
  ])('%s', (_, text, nearer, farther) => {
    const rarity = among({ minist: 600, mill: 500, sell: 500, burn: 400 });
    expect(compare(text, nearer, rarity).rank).toBeGreaterThan(compare(text, farther, rarity).rank);
  });
});

describe('similarity', () => {
  test.each<[string, string, string]>([
    ['the same sentence', 'Orla Finch owns the mill.', 'Orla Finch owns the mill.'],
    ['in other forms', 'The ministers approved the new bridges.', 'The minister approves a new bridge.'],
    ['with a number in words', '5,000 fighters left', 'Five thousand fighters leave'],
    [
      'within a long sentence',
      'Orla Finch owns the mill.',
      'At the hearing, which lasted four hours and drew a crowd of residents, lawyers and former workers, the chair read out a letter confirming that Orla Finch owns the mill, the weir below it and two cottages on the far bank.',
    ],
  ])('%s is one, both ways', (_, a, b) => {
    expect(compare(a, b).similarity).toBeCloseTo(1, 1);
    expect(compare(b, a).similarity).toBeCloseTo(1, 1);
  });

  test('of a subject alone is too little to offer, of nothing is none', () => {
    expect(
      compare('Gunboats patrolled the estuary', 'Gunboats sank off some far coast').similarity,
    ).toBeLessThan(WORTH_OFFERING);
    expect(compare('', 'Gunboats sank').similarity).toBe(0);
    expect(compare('the of and', 'Gunboats sank')).toEqual({ rank: 0, similarity: 0 });
  });

  test('words strewn over a long text are not the claim', () => {
    const filler = 'residents lawyers reporters workers valleys rivers gardens letters '.repeat(3);
    expect(
      compare(`Orla ${filler} Finch ${filler} owns ${filler} mill`, 'Orla Finch owns the mill.').similarity,
    ).toBeLessThan(WORTH_OFFERING);
  });
});
