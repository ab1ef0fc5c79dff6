import { describe, expect, test } from 'vitest';
import type { Stance } from '@/lib/domain/attribution/attribution';
import type { Occurrence } from '@/lib/domain/claim/claim';
import type { SnapshotAttribution, SnapshotPassage } from '@/lib/domain/publication/publication';
import { saidIn } from '@/lib/domain/publication/source/said';

const ref = (slug: string) => ({ slug, name: slug, kind: 'PERSON' as const });

type Link = 'NONE' | 'UNKNOWN' | (string & {});
const attribution = (stance: Stance, ...links: Link[]) =>
  ({
    stance,
    hops: links.map((link) => ({
      speaker: link === 'NONE' || link === 'UNKNOWN' ? link : 'SOURCE',
      source: link === 'NONE' || link === 'UNKNOWN' ? null : ref(link),
    })),
  }) as unknown as SnapshotAttribution;

const passage = (occurrence: Occurrence, outlet: string, ...attributions: SnapshotAttribution[]) =>
  ({ occurrence, article: { outlet: ref(outlet) }, attributions }) as unknown as SnapshotPassage;

describe('what a source said of a claim', () => {
  test.each<[string, SnapshotPassage[], Record<string, Stance>]>([
    ['whoever is named', [passage('FIRST', 'paper', attribution('ASSERTS', 'ann'))], { ann: 'ASSERTS' }],
    [
      'the paper, in its own voice',
      [passage('FIRST', 'paper', attribution('ASSERTS', 'NONE'))],
      { paper: 'ASSERTS' },
    ],
    [
      'nobody, where nobody is named',
      [passage('FIRST', 'paper', attribution('ASSERTS', 'UNKNOWN', 'ann'))],
      {},
    ],
    [
      'the origin, not who passed it on',
      [passage('FIRST', 'paper', attribution('DENIES', 'ann', 'ben'))],
      { ann: 'DENIES' },
    ],
    ['nobody on deep background', [passage('FIRST', 'paper', attribution('ASSERTS'))], {}],
    [
      'first in the first appearance, wherever that stands',
      [
        passage('REPEAT', 'other', attribution('RETRACTS', 'ann')),
        passage('FIRST', 'paper', attribution('ASSERTS', 'ann'), attribution('DENIES', 'ben')),
      ],
      { ann: 'ASSERTS', ben: 'DENIES' },
    ],
    [
      'the first of two things',
      [passage('FIRST', 'paper', attribution('DENIES', 'ann'), attribution('ASSERTS', 'ann'))],
      { ann: 'DENIES' },
    ],
  ])('%s', (_, passages, expected) => {
    expect(Object.fromEntries(saidIn({ passages }))).toEqual(expected);
  });
});
