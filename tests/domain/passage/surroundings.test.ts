import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { describe as describePassage, type Located, locate } from '@/lib/domain/passage/anchoring';
import { agreement } from '@/lib/domain/passage/score';
import { sought } from '@/lib/domain/passage/sought';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import { sliceCodePoints } from '@/lib/domain/text/text';

function passageOf(text: string, exact: string) {
  const start = text.indexOf(exact);
  const passage = describePassage(indexCodePoints(text), { start, end: start + exact.length });
  if (!passage.ok) throw new Error(`${exact} is not in the text`);
  return passage.value;
}

const found = (text: string, located: Located) =>
  located.state === 'LOST' ? undefined : sliceCodePoints(text, located.span.start, located.span.end);

describe('the words around a quote', () => {
  const blast =
    'Fire crews said 12 people were hurt in the blast at the mill on Tuesday night. The council met afterwards. The bus stop nearby holds 12 people when it rains.';
  const fund =
    'In an interview after the vote the minister said the fund lost nine million euros and the board had known about it since May.';
  const lost = 'the fund lost nine million euros';

  test.each([
    [
      'a short quote is not carried to another sentence',
      blast,
      '12 people',
      blast.replace('12 people', 'dozens'),
      'ALTERED',
      'dozens',
    ],
    ['nor with its sentence gone', blast, '12 people', blast.replace(/^.*?\. /, ''), 'LOST', undefined],
    [
      'nor where its words are part of others',
      'She said the end was near.',
      'the',
      'She said then it was over.',
      'ALTERED',
      'then',
    ],
    [
      'an untouched quote in reworded surroundings is carried',
      fund,
      lost,
      'In an interview after the vote the minister repeatedly said that the fund lost nine million euros, while the board had known about it since May.',
      'MOVED',
      lost,
    ],
    [
      'one in other surroundings is asked about, and not widened',
      fund,
      lost,
      `Nobody but the treasurer knew that ${lost}. The cranes were sold the year before.`,
      'ALTERED',
      lost,
    ],
    [
      'a quote whose context stands on one side is carried',
      fund,
      lost,
      `Asked again on Friday outside her office, she told us: ${lost} and the board had known about it since May.`,
      'MOVED',
      lost,
    ],
    [
      'a clause put in belongs to the quote',
      fund,
      lost,
      fund.replace('lost nine', 'lost, by its own account, nine'),
      'ALTERED',
      'the fund lost, by its own account, nine million euros',
    ],
    [
      'two words for the last belong to it',
      fund,
      lost,
      fund.replace('euros', 'Swedish crowns'),
      'ALTERED',
      'the fund lost nine million Swedish crowns',
    ],
    [
      'words put right before it do not',
      fund,
      lost,
      fund.replace(lost, `quite frankly ${lost}`),
      'MOVED',
      lost,
    ],
    [
      'figures are not alike',
      blast,
      '12 people',
      blast.replace('12 people', '340 people'),
      'ALTERED',
      '340 people',
    ],
    ['nothing stands where the sentence was', `${fund} ${blast}`, fund, blast, 'LOST', undefined],
    [
      'words of a script without spaces',
      '部长周二表示，该基金去年亏损九百万欧元，董事会自五月起就已知情。',
      '亏损九百万欧元',
      '部长周二表示，该基金去年亏损七千万美元，董事会自五月起就已知情。',
      'ALTERED',
      '亏损七千万美元',
    ],
  ])('%s', (_, before, quote, after, state, words) => {
    const located = locate(after, passageOf(before, quote));
    expect([located.state, found(after, located)]).toEqual([state, words]);
  });
});

describe('whatever becomes of an article', () => {
  const words =
    'mill council river bus stop night rain minister vote fund board said told since that when'.split(' ');
  const prose = fc
    .array(fc.constantFrom(...words), { minLength: 4, maxLength: 40 })
    .map((some) => some.join(' '));
  const quote = 'eleven crowns paid for each of the bolts';

  it('a quote is carried without asking only with half of its surroundings', () => {
    fc.assert(
      fc.property(prose, prose, prose, prose, (before, after, otherBefore, otherAfter) => {
        const passage = passageOf(`${before} ${quote} ${after}`, quote);
        const later = `${otherBefore} ${quote} ${otherAfter}`;
        const located = locate(later, passage);
        if (located.state !== 'EXACT' && located.state !== 'MOVED') return;
        expect(agreement(sought(later, passage), located.span)).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });

  it('an untouched quote is found as it stands, with no word of its surroundings', () => {
    fc.assert(
      fc.property(prose, prose, prose, prose, (before, after, otherBefore, otherAfter) => {
        const later = `${otherBefore} ${quote} ${otherAfter}`;
        const located = locate(later, passageOf(`${before} ${quote} ${after}`, quote));
        expect(found(later, located)).toBe(quote);
      }),
    );
  });
});

describe('in a text too long to compare with every word', () => {
  const filler = Array.from({ length: 60_000 }, (_, n) => `w${(n * 7919) % 5003}`).join(' ');
  const sentence =
    'the inspectors wrote in March that eleven of the sixty bolts had been taken from another batch and that nobody had asked why';

  test.each([
    ['one word', sentence.replace('batch', 'box'), sentence.replace('batch', 'box')],
    [
      'a clause',
      sentence.replace('bolts', 'bolts, as they found later,'),
      sentence.replace('bolts', 'bolts, as they found later,'),
    ],
    [
      'its first words',
      sentence.replace('the inspectors wrote', 'an inspector noted'),
      sentence.replace('the inspectors wrote', 'an inspector noted'),
    ],
  ])('finds a quote with %s changed', (_, now, exact) => {
    const before = `${filler} A report begins so: ${sentence}. It goes on for many pages. ${filler}`;
    const after = `${filler} ${filler} A report begins so: ${now}. It goes on for many pages. ${filler}`;
    expect(locate(after, passageOf(before, sentence))).toMatchObject({ state: 'ALTERED', exact });
  });
});
