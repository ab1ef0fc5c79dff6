import { describe, expect, test } from 'vitest';
import { assignmentEndings } from '@/lib/domain/assignment/assignment';
import { type Around, type Held, standingFor } from '@/lib/domain/assignment/standing';

const now = new Date('2026-06-01T10:00:00Z');
const held: Held = { userId: 'holder', duty: 'REVIEW', round: 1, leasedUntil: null, ending: null };
const around: Around = { now, status: 'IN_REVIEW', latestRound: 1, sealed: false };
const at = (iso: string) => new Date(iso);

describe('how an assignment stands', () => {
  test.each<[string, string, Partial<Held>, Partial<Around>, string]>([
    ['given by hand, it holds', 'other', {}, {}, 'HOLDS'],
    ['for its holder too', 'holder', {}, {}, 'HOLDS'],
    ['sealed: for its holder it is done', 'holder', {}, { sealed: true }, 'DONE'],
    ['sealed: for everybody else it holds', 'other', {}, { sealed: true }, 'HOLDS'],
    ['a take before its end', 'other', { leasedUntil: at('2026-06-01T10:00:01Z') }, {}, 'HOLDS'],
    ['a take at its end', 'other', { leasedUntil: now }, {}, 'LAPSED'],
    ['a take at its end, for its holder', 'holder', { leasedUntil: now }, {}, 'LAPSED'],
    ['a take that was sealed, at its end', 'other', { leasedUntil: now }, { sealed: true }, 'LAPSED'],
    ['and for its holder', 'holder', { leasedUntil: now }, { sealed: true }, 'DONE'],
    ['a lapse that was recorded', 'other', { ending: 'LAPSED' }, { sealed: true }, 'LAPSED'],
    ['given to another after sealing', 'other', { ending: 'REASSIGNED' }, { sealed: true }, 'REASSIGNED'],
    ['and for its holder', 'holder', { ending: 'REASSIGNED' }, { sealed: true }, 'DONE'],
    ['decided upon: no name', 'other', { ending: 'DONE' }, { status: 'ADJUDICATION' }, 'OVER'],
    [
      'decided upon: nor that of who wrote none',
      'other',
      { ending: 'MOOT' },
      { status: 'ADJUDICATION' },
      'OVER',
    ],
    [
      'decided upon: nor whose time was over',
      'other',
      { ending: 'LAPSED' },
      { status: 'ADJUDICATION' },
      'OVER',
    ],
    ['concluded while it was read', 'other', { ending: 'DONE' }, {}, 'OVER'],
    ['with a result: who did it', 'other', { ending: 'DONE' }, { status: 'REVIEWED' }, 'DONE'],
    ['of an earlier round', 'other', { ending: 'MOOT' }, { latestRound: 2 }, 'MOOT'],
    [
      'another duty',
      'other',
      { duty: 'APPROVE', ending: 'GIVEN_BACK' },
      { status: 'REVIEWED' },
      'GIVEN_BACK',
    ],
  ])('%s', (_, viewer, row, there, standing) => {
    expect(standingFor(viewer, { ...held, ...row }, { ...around, ...there })).toBe(standing);
  });

  test('whether its holder has sealed changes nothing for anybody else, in any state', () => {
    for (const ending of [null, ...assignmentEndings])
      for (const leasedUntil of [null, now, at('2026-06-02T00:00:00Z')])
        for (const status of ['IN_REVIEW', 'ADJUDICATION', 'REVIEWED'] as const)
          for (const viewer of ['other', null]) {
            const row = { ...held, ending, leasedUntil };
            const [not, sealed] = [false, true].map((is) =>
              standingFor(viewer, row, { ...around, status, sealed: is }),
            );
            expect(sealed).toBe(not);
          }
  });
});
