import { describe, expect, test } from 'vitest';
import { type Counts, type Shift, shiftInWords, shifts } from '@/lib/domain/provenance/shift';
import type { Happened, Named } from '@/lib/domain/publication/flag/detail';
import { happenedByEdit } from '@/lib/domain/publication/flag/edited';
import { evidenceNamed, namingOpen } from '@/lib/domain/publication/flag/naming';
import { happenedInWords, offersFor } from '@/lib/domain/publication/flag/telling';

const counts = (reports: number, origins: number, independent: number): Counts => ({
  ...{ reports, origins, independent },
});
const nothing = counts(0, 0, 0);
const shift = (before: Counts, after: Counts): Shift => ({
  before: { support: before, contradiction: nothing },
  after: { support: after, contradiction: nothing },
});
const same = shift(counts(3, 2, 1), counts(3, 2, 1));

const at = new Date('2026-11-30T23:59:00Z');
const ledger: Named = { kind: 'evidence', id: 'e1', name: 'Ledger' };
const hidden: Named = { kind: 'evidence', id: 'e1', name: null };
const paper: Named = { kind: 'source', id: 's1', name: 'Noon Post' };
const twin: Named = { kind: 'source', id: 's2', name: 'The Noon Post' };
const officer: Named = { kind: 'source', id: 's3', name: 'A former officer' };
const story: Named = { kind: 'article', id: 'a1', name: 'A quiet departure' };

describe('what became of the numbers', () => {
  test.each([
    [same, []],
    [shift(counts(3, 2, 1), counts(2, 1, 1)), ['Reports: 3 → 2.', 'Origins: 2 → 1.']],
    [shift(counts(3, 2, 1), counts(3, 2, 0)), ['Independent of the claimant: 1 → 0.']],
    [
      {
        before: { support: nothing, contradiction: counts(1, 1, 1) },
        after: { support: nothing, contradiction: nothing },
      },
      [
        'Reports against it: 1 → 0.',
        'Origins of what contradicts it: 1 → 0.',
        'Of those independent of the claimant: 1 → 0.',
      ],
    ],
  ])('is told of those that did not stay', (given, words) => {
    expect(shiftInWords(given)).toEqual(words);
    expect(shifts(given)).toBe(words.length > 0);
  });
});

const told: [Happened, string][] = [
  [
    { kind: 'EVIDENCE_RETRACTED', subject: ledger, was: 'ACTIVE', is: 'RETRACTED' },
    'The evidence “Ledger” was retracted on 30 November 2026.',
  ],
  [
    { kind: 'EVIDENCE_RETRACTED', subject: hidden, was: 'CHALLENGED', is: 'RETRACTED' },
    'A piece of evidence was retracted on 30 November 2026.',
  ],
  [
    { kind: 'EVIDENCE_RETRACTED', subject: ledger, was: 'RETRACTED', is: 'ACTIVE' },
    'The evidence “Ledger”, once retracted, was put up again on 30 November 2026.',
  ],
  [
    { kind: 'EVIDENCE_RETRACTED', subject: ledger, was: 'RETRACTED', is: 'CHALLENGED' },
    'The evidence “Ledger”, once retracted, was put up again as challenged on 30 November 2026.',
  ],
  [
    { kind: 'EVIDENCE_CHALLENGED', subject: ledger, was: 'ACTIVE', is: 'CHALLENGED' },
    'The evidence “Ledger” was challenged on 30 November 2026.',
  ],
  [
    { kind: 'EVIDENCE_CHALLENGED', subject: ledger, was: 'CHALLENGED', is: 'ACTIVE' },
    'The challenge to the evidence “Ledger” ended on 30 November 2026.',
  ],
  [
    { kind: 'CAPTURE_MISMATCH', subject: ledger, capturedAt: '2026-01-01T00:00:00Z' },
    'On 30 November 2026 we found that our copy of the evidence “Ledger” is not as it was captured.',
  ],
  [
    { kind: 'SOURCE_DOWNGRADED', subject: paper, was: 'B', is: 'D', topic: 'the army' },
    'On 30 November 2026 we graded the reliability of the source “Noon Post” D, down from B, on the army.',
  ],
  [
    { kind: 'SOURCE_DOWNGRADED', subject: paper, was: null, is: 'E', topic: null },
    'On 30 November 2026 we graded the reliability of the source “Noon Post” E.',
  ],
  [
    { kind: 'SOURCE_MERGED', subject: twin, other: paper },
    'On 30 November 2026 we found that the source “The Noon Post” and the source “Noon Post” are one.',
  ],
  [
    { kind: 'SOURCE_UNMERGED', subject: twin, other: paper },
    'On 30 November 2026 we found that the source “The Noon Post” and the source “Noon Post” are two.',
  ],
  [
    { kind: 'LINEAGE_CHANGED', subject: story, other: paper, how: 'ADDED' },
    'On 30 November 2026 we learned more of where the article “A quiet departure” comes from.',
  ],
  [
    { kind: 'LINEAGE_CHANGED', subject: twin, other: paper, how: 'ADDED' },
    'On 30 November 2026 we learned more of whom the source “The Noon Post” belongs to.',
  ],
  [
    { kind: 'LINEAGE_CHANGED', subject: officer, other: null, how: 'IDENTITY' },
    'On 30 November 2026 we learned more of whether the source “A former officer” is one person with another.',
  ],
  [
    { kind: 'LINEAGE_CHANGED', subject: hidden, other: null, how: 'CLOSED' },
    'On 30 November 2026 we took a piece of evidence from public view.',
  ],
  [
    { kind: 'LINEAGE_CHANGED', subject: ledger, other: null, how: 'OPENED' },
    'On 30 November 2026 we made the evidence “Ledger” public.',
  ],
];

test.each(told)('%o is told in a sentence', (happened, sentence) => {
  expect(happenedInWords(happened, at)).toBe(sentence);
});

test('readers are offered the numbers where they changed, and what happened always', () => {
  const detail = { ...(told[0]?.[0] as Happened), reason: null };
  expect(offersFor({ ...detail, shift: same }, at).map(({ form }) => form)).toEqual(['HAPPENED']);
  const fewer = shift(counts(2, 2, 1), counts(2, 1, 1));
  expect(offersFor({ ...detail, shift: fewer }, at)).toEqual([
    { form: 'HAPPENED', says: told[0]?.[1] },
    { form: 'COUNTS', says: 'Origins: 2 → 1.' },
    { form: 'BOTH', says: `${told[0]?.[1]} Origins: 2 → 1.` },
  ]);
});

describe('what everybody may hear of it', () => {
  const why = 'The office took it back.';
  const lineage = (subject: Named, other: Named | null) =>
    ({ kind: 'LINEAGE_CHANGED', how: 'ADDED', subject, other, reason: why }) as const;
  const map: Named = { kind: 'evidence', id: 'e2', name: 'A map' };
  test.each([
    ['evidence that is open', lineage(ledger, null), ['e1'], [['Ledger', undefined], why]],
    ['evidence that is not', lineage(ledger, null), [], [[null, undefined], null]],
    ['the other end alone is not', lineage(story, map), ['e1'], [['A quiet departure', null], null]],
    ['one of two pieces', lineage(ledger, map), ['e2'], [[null, 'A map'], null]],
    ['sources are always named', lineage(paper, twin), [], [['Noon Post', 'The Noon Post'], why]],
    ['what had no name gets none', lineage(hidden, null), ['e1'], [[null, undefined], null]],
  ] as const)('%s', (_, told, open, [names, reason]) => {
    const heard = namingOpen(told, new Set(open));
    expect([[heard.subject.name, heard.other?.name], heard.reason]).toEqual([names, reason]);
  });

  test('names the evidence that has to be looked up', () => {
    expect(evidenceNamed(lineage(story, map))).toEqual(['e2']);
    expect(evidenceNamed(lineage(hidden, paper))).toEqual([]);
  });
});

describe('an edit of evidence', () => {
  const before = {
    ...({
      title: 'Ledger',
      state: 'ACTIVE',
      originality: 'ORIGINAL',
      sensitivity: 'PUBLIC',
      sourceId: null,
    } as const),
  };
  test.each([
    [{}, null],
    [{ title: 'The ledger' }, null],
    [{ state: 'RETRACTED' }, { kind: 'EVIDENCE_RETRACTED', was: 'ACTIVE', is: 'RETRACTED' }],
    [{ state: 'CHALLENGED' }, { kind: 'EVIDENCE_CHALLENGED', was: 'ACTIVE', is: 'CHALLENGED' }],
    [{ state: 'RETRACTED', title: 'The ledger' }, { subject: { name: 'The ledger' } }],
    [
      { state: 'RETRACTED', sensitivity: 'INTERNAL' },
      { kind: 'EVIDENCE_RETRACTED', subject: { name: null } },
    ],
    [{ originality: 'DERIVED' }, { kind: 'LINEAGE_CHANGED', how: 'ORIGINALITY' }],
    [{ sourceId: 's1' }, { kind: 'LINEAGE_CHANGED', how: 'ORIGINALITY' }],
    [{ sensitivity: 'INTERNAL' }, { kind: 'LINEAGE_CHANGED', how: 'CLOSED', subject: { name: null } }],
  ] as const)('that says %o is, to claims, %o', (change, happened) => {
    const found = happenedByEdit('e1', before, { ...before, ...change });
    if (happened === null) expect(found).toBeNull();
    else expect(found).toMatchObject(happened);
  });
});
