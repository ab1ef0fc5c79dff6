import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AgreementOverTime } from '@/components/figures/agreement-over-time';
import { Calibration } from '@/components/figures/calibration';
import { ConfusionMatrix } from '@/components/figures/confusion';
import { LoadPerPerson } from '@/components/figures/load';
import { ProbabilityTable } from '@/components/figures/mapping';
import { Measures, PairsTable } from '@/components/figures/measures';
import { axisEnd, namedPlaces } from '@/components/figures/scale';
import { AgeByState } from '@/components/figures/waiting';
import { FirstReview, Throughput } from '@/components/figures/weeks';
import { durationWords } from '@/components/figures/words';
import { agreementOf } from '@/lib/domain/review/agreement/opinions';
import { calibrationOf } from '@/lib/domain/review/calibration/brier';
import { verdicts } from '@/lib/domain/review/review';
import type { FiguresView } from '@/lib/schemas/figures';

const drawn = renderToStaticMarkup;
/** The names of the pictures in some markup. */
const names = (html: string) =>
  [...html.matchAll(/<svg[^>]*role="img"[^>]*aria-label="([^"]*)"/g)].map(([, name]) => name);
/** What a table reads like, row by row. */
const rows = (html: string) =>
  [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row]) =>
    [...(row ?? '').matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) =>
      (cell ?? '').replace(/<[^>]*>/g, ''),
    ),
  );

const HOUR = 3_600_000;
const undefinedOne = { value: null, why: 'NO_UNIT_TWICE', units: 0, ratings: 0, interval: null } as const;
const weeks: FiguresView['weeks'] = [
  {
    ...{ monday: '2026-11-23', published: 3, concluded: 1, together: 1, agreed: 1 },
    firstReview: { n: 1, low: 2 * HOUR, median: 2 * HOUR, high: 2 * HOUR },
    agreement: { value: 0.5, why: null, units: 2, ratings: 4, interval: null },
  },
  {
    ...{ monday: '2026-11-30', published: 0, concluded: 0, together: 0, agreed: 0 },
    ...{ firstReview: null, agreement: undefinedOne },
  },
];

describe('each chart has a name, and a table that says the same', () => {
  test('throughput', () => {
    const html = drawn(<Throughput weeks={weeks} />);
    expect(names(html)).toEqual([
      '3 claims published and 1 review round concluded in 2 weeks; week by week in the table below',
    ]);
    expect(rows(html)).toEqual([
      ['Week from', 'Published', 'Concluded'],
      ['30 Nov', '0', '0'],
      ['23 Nov', '3', '1'],
    ]);
    expect(html).not.toContain('NaN');
  });

  test('time to first review, with a gap where none concluded', () => {
    const html = drawn(<FirstReview weeks={weeks} firstReview={weeks[0]?.firstReview ?? null} />);
    expect(names(html)).toEqual([
      'Time to first review: 2 h in the middle, over 1 round; week by week in the table below',
    ]);
    expect(rows(html)).toEqual([
      ['Week from', 'Rounds (n)', 'A quarter within', 'Half within', 'Three quarters'],
      ['30 Nov', '0', '–', '–', '–'],
      ['23 Nov', '1', '2 h', '2 h', '2 h'],
    ]);
    expect(html.match(/<circle/g)).toHaveLength(1);
    expect(drawn(<FirstReview weeks={weeks} firstReview={null} />)).toContain('No round concluded');
  });

  test('agreement over time says “undefined” where there is none', () => {
    const html = drawn(<AgreementOverTime weeks={weeks} />);
    expect(names(html)).toHaveLength(1);
    expect(rows(html).slice(1)).toEqual([
      ['30 Nov', '0', 'undefined', '–'],
      ['23 Nov', '2', '50 %', '1 of 1'],
    ]);
  });

  test('age by state', () => {
    const waiting: FiguresView['waiting'] = [
      {
        ...{ status: 'REVIEWED', waiting: 4, bands: [1, 0, 2, 0, 1] },
        ...{ oldest: '2026-10-01T12:00:00.000Z', median: '2026-11-25T12:00:00.000Z' },
      },
    ];
    const html = drawn(<AgeByState waiting={waiting} />);
    expect(names(html)).toEqual([
      'How long 4 claims have waited, by state; the same stands in the table below',
    ]);
    expect(rows(html)[1]).toEqual(['Reviewed', '4', '25 Nov 2026', '1 Oct 2026', '1', '0', '2', '0', '1']);
    expect(drawn(<AgeByState waiting={[]} />)).toContain('No claim waits');
  });

  test('load per person, those with most first', () => {
    const person = (id: string, name: string) => ({ id, name, role: 'CHECKER' }) as const;
    const load: FiguresView['load'] = [
      { person: person('a', 'Amina'), review: 0, adjudicate: 0, approve: 0 },
      { person: person('b', 'رنا'), review: 2, adjudicate: 1, approve: 0 },
    ];
    const html = drawn(<LoadPerPerson load={load} />);
    expect(names(html)).toEqual(['3 assignments held by 2 people; the same stands in the table below']);
    expect(rows(html).slice(1)).toEqual([
      ['رنا', '2', '1', '0'],
      ['Amina', '0', '0', '0'],
    ]);
    expect(html).toContain('<bdi>رنا</bdi>');
  });

  test('the confusion of verdicts: every cell, and the table names both', () => {
    const { confusion } = agreementOf([
      { roundId: 'r', reviewerId: 'a', verdict: 'FALSE', credibility: 5 },
      { roundId: 'r', reviewerId: 'b', verdict: 'SUPPORTED', credibility: 2 },
      { roundId: 'r', reviewerId: 'c', verdict: 'FALSE', credibility: 5 },
    ]);
    const html = drawn(<ConfusionMatrix confusion={confusion} />);
    expect(names(html)[0]).toContain('1 of 3 pairs the same');
    expect(html.match(/<g>/g)).toHaveLength(verdicts.length + 28);
    expect(rows(html).slice(1)).toEqual([
      ['“Supported” and “False”', '2', '67 %'],
      ['Both “False”', '1', '33 %'],
    ]);
  });

  test('reliability: a point with its n for each probability', () => {
    const calibration = {
      person: { id: 'a', name: 'Amina', role: 'CHECKER' as const },
      ...{ without: 1, cut: false },
      ...calibrationOf([
        { probability: 0.675, came: true },
        { probability: 0.675, came: false },
        { probability: 0.97, came: true },
      ]),
    };
    const html = drawn(<Calibration calibration={calibration} own />);
    expect(names(html)).toEqual([
      'Reliability of your opinions, over 3 opinions; the same stands in the table below',
    ]);
    expect(html).toContain('n=2');
    expect(rows(html).slice(1)).toEqual([
      ['67.5 %', '2', '50 %', '9 % to 91 %'],
      ['97 %', '1', '100 %', '21 % to 100 %'],
    ]);
    expect(html).toContain('Below 30 these figures tell little.');
    const none = { ...calibration, ...calibrationOf([]), without: 0 };
    expect(drawn(<Calibration calibration={none} own={false} />)).toContain(
      'Undefined: no claim that they reviewed has been settled (n = 0).',
    );
  });
});

test('figures of agreement: value, interval and n, or “undefined” and why', () => {
  const agreement = {
    ...agreementOf([
      { roundId: 'r', reviewerId: 'a', verdict: 'FALSE', credibility: 5 },
      { roundId: 'r', reviewerId: 'b', verdict: 'FALSE', credibility: 5 },
      { roundId: 's', reviewerId: 'a', verdict: 'FALSE', credibility: 6 },
      { roundId: 's', reviewerId: 'b', verdict: 'FALSE', credibility: 5 },
    ]),
    ...{ cut: false, most: 5000, pairs: { all: 0, mean: null, most: [] } },
  };
  const [, percent, verdict, credibility] = rows(drawn(<Measures agreement={agreement} />));
  expect(percent?.slice(1)).toEqual(['100 %', '100 % to 100 %', '2', '4']);
  expect(verdict?.[1]).toBe(
    'undefinedEverybody gave the same throughout, so chance alone would agree as well.',
  );
  expect(credibility?.slice(1, 3)).toEqual([expect.stringMatching(/^undefined/), '–']);
  expect(drawn(<PairsTable pairs={agreement.pairs} />)).toContain('Undefined: no two people');
});

test('what counts as how probable stands in a table', () => {
  const found = rows(drawn(<ProbabilityTable />));
  expect(found).toHaveLength(7);
  expect(found[5]).toEqual([
    '5 improbable',
    '50 % (roughly even chance)',
    '12.5 % (very unlikely)',
    '3 % (almost no chance)',
  ]);
  expect(found[6]?.slice(1)).toEqual(['none', 'none', 'none']);
});

test.each([
  [0, 1],
  [1, 1],
  [3, 5],
  [12, 20],
  [99, 100],
  [0.3, 0.5],
])('an axis for %d ends at %d', (most, end) => expect(axisEnd(most)).toBe(end));

test.each([
  [4, [0, 1, 2, 3]],
  [13, [0, 3, 6, 9, 12]],
  [52, [7, 18, 29, 40, 51]],
])('of %i places these are named', (places, named) => expect(namedPlaces(places)).toEqual(named));

test.each([
  [0, '0 min'],
  [59 * 60_000, '59 min'],
  [90 * 60_000, '1.5 h'],
  [47 * HOUR, '47 h'],
  [60 * HOUR, '2.5 days'],
])('%d ms are %s', (ms, words) => expect(durationWords(ms)).toBe(words));
