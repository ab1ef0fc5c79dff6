import { describe, expect, test } from 'vitest';
import { keyOf, type ProvenanceInput } from '@/lib/domain/provenance/input';
import { provenanceOf } from '@/lib/domain/provenance/provenance';
import {
  anonymous,
  article,
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

type Expected = {
  /** "reports → origins → independent" */
  counts: string;
  circular?: string[];
  unknown?: string[];
  leftOut?: string[];
};

const told = (input: ProvenanceInput, side: 'support' | 'contradiction' = 'support') => {
  const tally = provenanceOf(input)[side];
  return {
    counts: `${tally.reports} → ${tally.origins.length} → ${tally.independentOfClaimant}`,
    circular: tally.circular.map((nodes) => nodes.map(keyOf).join(' ')),
    unknown: tally.unknown,
    leftOut: tally.leftOut,
  };
};

const first = { first: true };

const situations: [string, ProvenanceInput, Expected][] = [
  ['nobody says so', newsroom(), { counts: '0 → 0 → 0' }],
  [
    'the minister says so, and no one else',
    newsroom(quotes('a', 'minister', first)),
    { counts: '1 → 1 → 0' },
  ],
  [
    'three papers quote the same minister',
    newsroom(quotes('a', 'minister', first), quotes('b', 'minister'), quotes('c', 'minister')),
    { counts: '3 → 1 → 0' },
  ],
  [
    'a paper says in its own voice what the minister said elsewhere',
    newsroom(quotes('a', 'minister', first), ownVoice('b')),
    { counts: '2 → 2 → 1' },
  ],
  [
    'one paper says it twice in its own voice',
    newsroom(ownVoice('a', first), ownVoice('a')),
    { counts: '2 → 1 → 0' },
  ],
  [
    'two articles of one paper, both in its own voice',
    newsroom(article('a1', 'paper'), article('a2', 'paper'), ownVoice('a1', first), ownVoice('a2')),
    { counts: '2 → 1 → 0' },
  ],
  [
    'the article names nobody',
    newsroom(quotesNobody('a', first)),
    { counts: '1 → 0 → 0', unknown: ['attribution:a0'] },
  ],
  [
    'a claimant whom nobody knows leaves every origin independent',
    newsroom(quotesNobody('a', first), quotes('b', 'minister')),
    { counts: '2 → 1 → 1', unknown: ['attribution:a0'] },
  ],
  [
    'the same wire in three outlets, and the agency is known',
    newsroom(
      ...['a', 'b', 'c'].flatMap((id) => [
        ownVoice(id),
        comesFrom(`article:${id}`, 'source:agency', 'REPUBLISHES'),
      ]),
    ),
    { counts: '3 → 1 → 1' },
  ],
  [
    'the same wire in three outlets, and nobody knows whose',
    newsroom(
      ownVoice('a', first),
      ownVoice('b'),
      ownVoice('c'),
      isOneWith('article:a', 'article:b'),
      isOneWith('article:c', 'article:b'),
    ),
    { counts: '3 → 1 → 0' },
  ],
  [
    'own voice in three papers carries one wire, and one of them names the agency',
    newsroom(
      ownVoice('a'),
      ownVoice('b'),
      ownVoice('c'),
      isOneWith('article:a', 'article:b'),
      isOneWith('article:b', 'article:c'),
      comesFrom('article:c', 'source:agency', 'REPUBLISHES'),
    ),
    { counts: '3 → 1 → 1' },
  ],
  [
    'a wire, and a paper that sent somebody',
    newsroom(ownVoice('a', first), ownVoice('b'), ownVoice('c'), isOneWith('article:a', 'article:b')),
    { counts: '3 → 2 → 1' },
  ],
  [
    'a translation of a translation',
    newsroom(
      ownVoice('arabic', first),
      ownVoice('english'),
      ownVoice('french'),
      comesFrom('article:english', 'article:arabic', 'TRANSLATES'),
      comesFrom('article:french', 'article:english', 'TRANSLATES'),
    ),
    { counts: '3 → 1 → 0' },
  ],
  [
    'A cites B cites A, and nobody else',
    newsroom(
      ownVoice('a', first),
      ownVoice('b'),
      comesFrom('article:a', 'article:b'),
      comesFrom('article:b', 'article:a'),
    ),
    { counts: '2 → 0 → 0', circular: ['article:a article:b'] },
  ],
  [
    'A cites B cites A, and B cites the ministry too',
    newsroom(
      ownVoice('a'),
      ownVoice('b'),
      comesFrom('article:a', 'article:b'),
      comesFrom('article:b', 'article:a'),
      comesFrom('article:b', 'source:ministry'),
    ),
    { counts: '2 → 1 → 1', circular: ['article:a article:b'] },
  ],
  [
    'a report that rests on a circle is not unknown, and counts nothing',
    newsroom(
      ownVoice('c'),
      comesFrom('article:c', 'article:a'),
      comesFrom('article:a', 'article:b'),
      comesFrom('article:b', 'article:a'),
    ),
    { counts: '1 → 0 → 0', circular: ['article:a article:b'] },
  ],
  [
    'a circle that no report reaches is nobody’s business',
    newsroom(ownVoice('c'), comesFrom('article:a', 'article:b'), comesFrom('article:b', 'article:a')),
    { counts: '1 → 1 → 1' },
  ],
  [
    'an article that cites itself',
    newsroom(ownVoice('a'), comesFrom('article:a', 'article:a')),
    { counts: '1 → 0 → 0', circular: ['article:a'] },
  ],
  [
    'two articles of one wire of which one cites the other are a circle of one',
    newsroom(ownVoice('a'), isOneWith('article:a', 'article:b'), comesFrom('article:b', 'article:a')),
    { counts: '1 → 0 → 0', circular: ['article:a article:b'] },
  ],
  [
    'a speaker who is quoted by what they quote is an end, and the circle is shown',
    newsroom(
      derived('speech'),
      isOneWith('evidence:speech', 'source:minister', 'SAME_SPEAKER'),
      comesFrom('evidence:speech', 'article:a'),
      comesFrom('article:a', 'source:minister'),
    ),
    { counts: '1 → 1 → 1', circular: ['article:a evidence:speech source:minister'] },
  ],
  [
    'what a speaker’s speech cites is nothing that who quotes the speaker rests on',
    newsroom(
      quotes('a', 'minister'),
      derived('speech', { stance: null }),
      isOneWith('evidence:speech', 'source:minister', 'SAME_SPEAKER'),
      comesFrom('evidence:speech', 'source:ministry'),
    ),
    { counts: '1 → 1 → 1' },
  ],
  [
    'two anonymous sources who may be one',
    newsroom(quotes('a', 'officer'), quotes('b', 'official'), anonymous('officer'), anonymous('official')),
    { counts: '2 → 1 → 1' },
  ],
  [
    'two anonymous sources who are known to be two',
    newsroom(
      quotes('a', 'officer'),
      quotes('b', 'official'),
      anonymous('officer', 'x'),
      anonymous('official', 'y'),
    ),
    { counts: '2 → 2 → 2' },
  ],
  [
    'two anonymous sources who are known to be one',
    newsroom(
      quotes('a', 'officer'),
      quotes('b', 'official'),
      anonymous('officer', 'x'),
      anonymous('official', 'x'),
    ),
    { counts: '2 → 1 → 1' },
  ],
  [
    'an anonymous source whom the vault knows, and one whom it doesn’t, may be one',
    newsroom(
      quotes('a', 'officer'),
      quotes('b', 'official'),
      anonymous('officer', 'x'),
      anonymous('official'),
    ),
    { counts: '2 → 1 → 1' },
  ],
  [
    'a third whom nobody knows takes nothing from two who are known to be two',
    newsroom(
      quotes('a', 'officer'),
      quotes('b', 'official'),
      quotes('c', 'insider'),
      anonymous('officer', 'x'),
      anonymous('official', 'y'),
      anonymous('insider'),
    ),
    { counts: '3 → 2 → 2' },
  ],
  [
    'an anonymous source who may be the claimant is not independent of them',
    newsroom(
      quotes('a', 'officer', first),
      quotes('b', 'official'),
      anonymous('officer', 'x'),
      anonymous('official'),
    ),
    { counts: '2 → 1 → 0' },
  ],
  [
    'an anonymous claimant may be one of two who are known, and not both',
    newsroom(
      quotes('a', 'insider', first),
      quotes('b', 'officer'),
      quotes('c', 'official'),
      anonymous('officer', 'x'),
      anonymous('official', 'y'),
      anonymous('insider'),
    ),
    { counts: '3 → 2 → 1' },
  ],
  [
    'an anonymous source and a named one',
    newsroom(quotes('a', 'officer'), quotes('b', 'minister'), anonymous('officer')),
    { counts: '2 → 2 → 2' },
  ],
  [
    'an outlet that a party to the claim owns',
    newsroom(quotes('a', 'company', first), ownVoice('b'), linked('B', 'company')),
    { counts: '2 → 2 → 0' },
  ],
  [
    'two outlets of one owner are two origins and one camp',
    newsroom(
      quotes('a', 'minister', first),
      ownVoice('b'),
      ownVoice('c'),
      linked('B', 'owner'),
      linked('C', 'owner'),
    ),
    { counts: '3 → 3 → 1' },
  ],
  [
    'a spokesperson of an office of the ministry that claimed it',
    newsroom(
      quotes('a', 'ministry', first),
      quotes('b', 'spokesperson'),
      linked('spokesperson', 'office'),
      linked('office', 'ministry'),
    ),
    { counts: '2 → 2 → 0' },
  ],
  [
    'one man under two names, merged',
    newsroom(
      quotes('a', 'bob'),
      quotes('b', 'robert'),
      source('bob', { mergedInto: 'robert' }),
      source('robert'),
    ),
    { counts: '2 → 1 → 1' },
  ],
  [
    'merged twice over, and once back',
    newsroom(
      quotes('a', 'x'),
      quotes('b', 'z'),
      source('x', { mergedInto: 'y' }),
      source('y', { mergedInto: 'z' }),
      source('z', { mergedInto: 'x' }),
    ),
    { counts: '2 → 1 → 1' },
  ],
  [
    'the owner of an outlet, under an old name',
    newsroom(
      quotes('a', 'company', first),
      ownVoice('b'),
      linked('B', 'oldcompany'),
      source('oldcompany', { mergedInto: 'company' }),
    ),
    { counts: '2 → 2 → 0' },
  ],
  [
    'a document that stands for itself',
    newsroom(quotes('a', 'minister', first), evidence('deed')),
    { counts: '2 → 2 → 1' },
  ],
  [
    'two documents of the ministry are the ministry’s word twice',
    newsroom(
      quotes('a', 'ministry', first),
      evidence('letter', { sourceId: 'ministry' }),
      evidence('decree', { sourceId: 'ministry' }),
    ),
    { counts: '3 → 1 → 0' },
  ],
  [
    'evidence that repeats something, and nobody knows what',
    newsroom(derived('clip'), derived('post', { originality: 'UNKNOWN', sourceId: 'witness' })),
    { counts: '2 → 0 → 0', unknown: ['evidence:clip', 'evidence:post'] },
  ],
  [
    'a chain that breaks off',
    newsroom(derived('clip'), derived('post', { stance: null }), comesFrom('evidence:clip', 'evidence:post')),
    { counts: '1 → 0 → 0', unknown: ['evidence:clip'] },
  ],
  [
    'two copies of one post of which nobody knows the origin',
    newsroom(derived('clip'), derived('post'), isOneWith('evidence:clip', 'evidence:post', 'SAME_DOCUMENT')),
    { counts: '2 → 0 → 0', unknown: ['evidence:clip', 'evidence:post'] },
  ],
  [
    'a copy of a document that was found',
    newsroom(
      derived('copy'),
      evidence('deed', { stance: null }),
      isOneWith('evidence:copy', 'evidence:deed', 'SAME_DOCUMENT'),
    ),
    { counts: '1 → 1 → 1' },
  ],
  [
    'a press release behind every report',
    newsroom(
      quotes('a', 'company', first),
      ownVoice('b'),
      ownVoice('c'),
      derived('clip'),
      evidence('release', { stance: null, sourceId: 'company' }),
      comesFrom('article:b', 'evidence:release', 'REPUBLISHES'),
      comesFrom('article:c', 'article:b', 'REPUBLISHES'),
      comesFrom('evidence:clip', 'article:c'),
    ),
    { counts: '4 → 1 → 0' },
  ],
  [
    'an original report that also cites is one origin, and what it cites is for the record',
    newsroom(
      evidence('footage', { sourceId: 'reporter' }),
      comesFrom('evidence:footage', 'source:ministry'),
      comesFrom('evidence:footage', 'evidence:footage'),
    ),
    { counts: '1 → 1 → 1' },
  ],
  [
    'a report with two ends supports both and adds none of its own',
    newsroom(
      ownVoice('a'),
      comesFrom('article:a', 'source:x'),
      comesFrom('article:a', 'evidence:deed'),
      evidence('deed', { stance: null }),
    ),
    { counts: '1 → 2 → 2' },
  ],
  [
    'a retracted item is left out',
    newsroom(quotes('a', 'minister', first), evidence('forgery', { state: 'RETRACTED' })),
    { counts: '1 → 1 → 0', leftOut: ['evidence:forgery'] },
  ],
  [
    'a retracted item in the middle',
    newsroom(
      derived('clip'),
      derived('forgery', { state: 'RETRACTED', stance: null }),
      comesFrom('evidence:clip', 'evidence:forgery'),
      comesFrom('evidence:forgery', 'source:ministry'),
    ),
    { counts: '1 → 0 → 0', unknown: ['evidence:clip'] },
  ],
  [
    'a retracted item in the middle, and another way to the same end',
    newsroom(
      derived('clip'),
      derived('forgery', { state: 'RETRACTED', stance: null }),
      comesFrom('evidence:clip', 'evidence:forgery'),
      comesFrom('evidence:forgery', 'source:ministry'),
      comesFrom('evidence:clip', 'source:ministry'),
    ),
    { counts: '1 → 1 → 1' },
  ],
  [
    'an article that rests on a retracted item does not fall back on its paper',
    newsroom(
      ownVoice('a'),
      evidence('forgery', { state: 'RETRACTED', stance: null }),
      comesFrom('article:a', 'evidence:forgery'),
    ),
    { counts: '1 → 0 → 0', unknown: ['attribution:a0'] },
  ],
  [
    'a copy of a document that was retracted is worth as little',
    newsroom(
      derived('copy'),
      evidence('forgery', { state: 'RETRACTED', sourceId: 'ministry' }),
      isOneWith('evidence:copy', 'evidence:forgery', 'SAME_DOCUMENT'),
    ),
    { counts: '1 → 0 → 0', unknown: ['evidence:copy'], leftOut: ['evidence:forgery'] },
  ],
  [
    'two documents stay one when the copy that showed it is retracted',
    newsroom(
      evidence('deed', { sourceId: 'x' }),
      evidence('register', { sourceId: 'y' }),
      derived('copy', { state: 'RETRACTED' }),
      isOneWith('evidence:copy', 'evidence:deed', 'SAME_DOCUMENT'),
      isOneWith('evidence:copy', 'evidence:register', 'SAME_DOCUMENT'),
    ),
    { counts: '2 → 1 → 1', leftOut: ['evidence:copy'] },
  ],
  [
    'a circle that retracting breaks is none',
    newsroom(
      ownVoice('a'),
      derived('clip', { state: 'RETRACTED', stance: null }),
      comesFrom('article:a', 'evidence:clip'),
      comesFrom('evidence:clip', 'article:a'),
    ),
    { counts: '1 → 0 → 0', unknown: ['attribution:a0'] },
  ],
  [
    'challenged evidence counts until that is decided',
    newsroom(evidence('photo', { state: 'CHALLENGED' })),
    { counts: '1 → 1 → 1' },
  ],
  [
    'context, questions and those who take it back support nothing',
    newsroom(
      evidence('map', { stance: 'CONTEXT' }),
      quotes('a', 'minister', { stance: 'QUESTIONS' }),
      quotes('b', 'minister', { stance: 'RETRACTS' }),
    ),
    { counts: '0 → 0 → 0' },
  ],
  [
    'a paper cites one of which nothing is known but its name',
    newsroom(ownVoice('a'), comesFrom('article:a', 'article:b'), article('b')),
    { counts: '1 → 1 → 1' },
  ],
];

describe('situations of a newsroom', () => {
  test.each(situations)('%s', (_, input, expected) => {
    expect(told(input)).toEqual({ circular: [], unknown: [], leftOut: [], ...expected });
  });

  test('what contradicts is counted apart, by who asserted it first', () => {
    const input = newsroom(
      quotes('a', 'company', first),
      quotes('b', 'union', { stance: 'DENIES' }),
      quotes('c', 'daughter', { stance: 'DENIES' }),
      evidence('register', { stance: 'CONTRADICTS' }),
      evidence('minutes', { stance: 'CONTRADICTS', state: 'RETRACTED' }),
      linked('daughter', 'company'),
    );
    expect(told(input)).toMatchObject({ counts: '1 → 1 → 0', leftOut: [] });
    expect(told(input, 'contradiction')).toMatchObject({
      counts: '3 → 3 → 2',
      leftOut: ['evidence:minutes'],
    });
  });
});
