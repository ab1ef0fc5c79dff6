import { describe, expect, test } from 'vitest';
import type { ProvenanceInput } from '@/lib/domain/provenance/input';
import { provenanceOf } from '@/lib/domain/provenance/provenance';
import { inWords, reasonInWords } from '@/lib/domain/provenance/telling';
import {
  anonymous,
  comesFrom,
  derived,
  evidence,
  isOneWith,
  linked,
  newsroom,
  ownVoice,
  quotes,
  quotesNobody,
  source,
} from './newsroom';

const why = (input: ProvenanceInput) => provenanceOf(input).support.because.map(reasonInWords);

test.each<[number, number, number, string]>([
  [7, 2, 1, '7 reports → 2 origins → 1 independent of the claimant'],
  [1, 1, 0, '1 report → 1 origin → 0 independent of the claimant'],
  [0, 0, 0, '0 reports → 0 origins → 0 independent of the claimant'],
  [1200, 3, 3, '1,200 reports → 3 origins → 3 independent of the claimant'],
])('%i, %i and %i', (reports, origins, independentOfClaimant, expected) => {
  expect(inWords({ reports, origins: Array(origins).fill({}), independentOfClaimant })).toBe(expected);
});

describe('reasons', () => {
  test.each<[string, ProvenanceInput, string[]]>([
    ['nothing is said of nothing', newsroom(), []],
    [
      'one wire',
      newsroom(
        ownVoice('a', { first: true }),
        ownVoice('b'),
        ownVoice('c'),
        isOneWith('article:a', 'article:b'),
        isOneWith('article:b', 'article:c'),
      ),
      [
        'Three of these carry the same wire story.',
        'One of the origins is the claimant or belongs to its side.',
      ],
    ],
    [
      'one wire whose agency is known',
      newsroom(
        quotes('z', 'minister', { first: true }),
        ownVoice('a'),
        ownVoice('b'),
        isOneWith('article:a', 'article:b'),
        comesFrom('article:b', 'source:agency', 'REPUBLISHES'),
      ),
      [
        'Two of these carry the same wire story.',
        'One of these has an origin that no other leads to.',
        'One of the origins is the claimant or belongs to its side.',
      ],
    ],
    [
      'one source, under two names, and an unknown claimant',
      newsroom(
        quotesNobody('a'),
        quotes('b', 'bob'),
        quotes('c', 'robert'),
        source('bob', { mergedInto: 'robert' }),
      ),
      [
        'Two of these come from the same source.',
        'One source was merged with another: both are one.',
        'Nobody knows where one of these comes from, so it counts nothing.',
        'Nobody knows who claimed it first, so no origin is left out as the claimant.',
      ],
    ],
    [
      'anonymous sources, and two outlets of one owner',
      newsroom(
        quotes('a', 'officer', { first: true }),
        quotes('b', 'official'),
        ownVoice('c'),
        ownVoice('d'),
        anonymous('officer'),
        anonymous('official'),
        linked('C', 'owner'),
        linked('owner', 'D'),
      ),
      [
        'One of these has an origin that no other leads to.',
        'One of these has an origin that no other leads to.',
        'Two of these come from the same source.',
        'Two anonymous sources may be one person, so they count once.',
        'One of the origins is the claimant or belongs to its side.',
        'Two of the origins belong together and count as one that is independent.',
      ],
    ],
    [
      'a circle with a way out, and one without',
      newsroom(
        quotes('z', 'minister', { first: true }),
        ownVoice('a'),
        ownVoice('b'),
        ownVoice('c'),
        comesFrom('article:a', 'article:b'),
        comesFrom('article:b', 'article:a'),
        comesFrom('article:b', 'source:minister'),
        comesFrom('article:c', 'article:c'),
      ),
      [
        'Three of these come from the same source.',
        'Two items rest on each other in a circle; what they rest on outside counts.',
        'One item rests on itself and counts nothing.',
        'One of the origins is the claimant or belongs to its side.',
      ],
    ],
    [
      'retracted and challenged evidence, and a report with two ends',
      newsroom(
        quotes('z', 'minister', { first: true }),
        evidence('photo', { state: 'CHALLENGED' }),
        evidence('forgery', { state: 'RETRACTED' }),
        derived('clip'),
        comesFrom('evidence:clip', 'evidence:photo'),
        comesFrom('evidence:clip', 'evidence:forgery'),
        comesFrom('evidence:clip', 'source:minister'),
      ),
      [
        'Two of these rest on the same document.',
        'Two of these come from the same source.',
        'One of these has more than one origin and adds none of its own.',
        'One report was retracted and is left out.',
        'One item on the way was retracted, and what leads only there counts nothing.',
        'One item of evidence is challenged and counts until that is decided.',
        'One of the origins is the claimant or belongs to its side.',
      ],
    ],
  ])('%s', (_, input, expected) => {
    expect(why(input)).toEqual(expected);
  });
});
