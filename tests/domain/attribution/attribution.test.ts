import { describe, expect, test } from 'vitest';
import {
  type Act,
  type AttributionOf,
  acts,
  type HopOf,
  handWords,
  hearsayDepth,
  type NamedSource,
  stances,
  startingTerms,
} from '@/lib/domain/attribution/attribution';
import { attributionProblems } from '@/lib/domain/attribution/problems';
import { chainInWords } from '@/lib/domain/attribution/words';

type Attribution = AttributionOf<NamedSource>;

const fawaz: NamedSource = { name: 'Fawaz Al-Attiyah', kind: 'PERSON' };
const commander: NamedSource = { name: 'An Iranian commander', kind: 'ANONYMOUS' };
const officer: NamedSource = { name: 'A former Syrian officer', kind: 'ANONYMOUS' };
const staff: NamedSource = { name: 'the Syrian general staff', kind: 'ARMED_GROUP' };
const reuters: NamedSource = { name: 'Reuters', kind: 'WIRE_AGENCY' };
const report: NamedSource = { name: 'the 2024 report of the UN panel', kind: 'DOCUMENT' };

const hop = (source: NamedSource | null, act: Act = 'TOLD', speaker?: HopOf<NamedSource>['speaker']) => ({
  speaker: speaker ?? (source ? ('SOURCE' as const) : ('UNKNOWN' as const)),
  source,
  act,
  basis: 'CANNOT_BE_JUDGED' as const,
});

const says = (hops: Attribution['hops'], rest: Partial<Attribution> = {}): Attribution => ({
  stance: 'ASSERTS',
  speech: 'INDIRECT',
  terms: 'ON_RECORD',
  anonymityReason: null,
  cueVerb: null,
  ...rest,
  hops,
});

const paper = hop(null, 'WROTE', 'NONE');
const own = (rest: Partial<Attribution> = {}) => says([paper], { speech: 'OWN_VOICE', ...rest });
const afraid = { anonymityReason: 'fear of reprisal' };

const sentences: [string, Attribution, string][] = [
  ['the paper itself', own(), 'Noon Post states this in its own voice.'],
  ['the paper denies', own({ stance: 'DENIES' }), 'Noon Post denies this in its own voice.'],
  ['the paper asks', own({ stance: 'QUESTIONS' }), 'Noon Post questions this in its own voice.'],
  ['one person told the paper', says([hop(fawaz)]), 'Fawaz Al-Attiyah said so to Noon Post.'],
  ['one person spoke in public', says([hop(fawaz, 'SAID')]), 'Fawaz Al-Attiyah said so, Noon Post reports.'],
  [
    'one person wrote it',
    says([hop(fawaz, 'WROTE')]),
    'Fawaz Al-Attiyah said so in writing, Noon Post reports.',
  ],
  [
    'a briefing',
    says([hop(staff, 'BRIEFED')]),
    'The Syrian general staff said so in a briefing to Noon Post.',
  ],
  [
    'a document',
    says([hop(report, 'CITED')]),
    'The 2024 report of the UN panel said so, as cited by Noon Post.',
  ],
  [
    'a translation',
    says([hop(fawaz, 'TRANSLATED')]),
    'Fawaz Al-Attiyah said so, as translated by Noon Post.',
  ],
  ['a denial', says([hop(fawaz)], { stance: 'DENIES' }), 'Fawaz Al-Attiyah denied it to Noon Post.'],
  [
    'a doubt',
    says([hop(fawaz)], { stance: 'QUESTIONS' }),
    'Fawaz Al-Attiyah questioned it, speaking to Noon Post.',
  ],
  [
    'no comment',
    says([hop(fawaz)], { stance: 'DECLINES_TO_COMMENT' }),
    'Fawaz Al-Attiyah declined to comment to Noon Post.',
  ],
  [
    'taken back',
    says([hop(fawaz)], { stance: 'RETRACTS' }),
    'Fawaz Al-Attiyah took it back, speaking to Noon Post.',
  ],
  [
    'the article’s own verb',
    says([hop(fawaz)], { cueVerb: 'confirmed' }),
    'Fawaz Al-Attiyah said so (“confirmed”) to Noon Post.',
  ],
  ['a plain verb', says([hop(fawaz)], { cueVerb: 'said' }), 'Fawaz Al-Attiyah said so to Noon Post.'],
  [
    'nobody named',
    says([hop(null, 'SAID')]),
    'Somebody whom the article does not name said so, Noon Post reports.',
  ],
  [
    'anonymous, with the reason',
    says([hop(officer)], afraid),
    'A former Syrian officer who asked not to be named (fear of reprisal) said so to Noon Post.',
  ],
  [
    'anonymous, the reason typed as a sentence',
    says([hop(officer)], { anonymityReason: 'fear of reprisal. ' }),
    'A former Syrian officer who asked not to be named (fear of reprisal) said so to Noon Post.',
  ],
  [
    'on background',
    says([hop(officer)], { terms: 'BACKGROUND' }),
    'A former Syrian officer who is not named said so to Noon Post.',
  ],
  [
    'described alone, as it was stored before the rule',
    says([hop(officer)]),
    'A former Syrian officer said so to Noon Post.',
  ],
  [
    'two hops',
    says([hop(commander), hop(officer)], afraid),
    'An Iranian commander said so, according to a former Syrian officer who asked not to be named (fear of reprisal), who told Noon Post.',
  ],
  [
    'two hops, a denial with its verb',
    says([hop(commander), hop(fawaz)], { stance: 'DENIES', cueVerb: 'dismissed' }),
    'An Iranian commander denied it (“dismissed”), according to Fawaz Al-Attiyah, who told Noon Post.',
  ],
  [
    'two hops in public',
    says([hop(fawaz, 'SAID'), hop(reuters, 'WROTE')]),
    'Fawaz Al-Attiyah said so, according to Reuters, Noon Post reports.',
  ],
  [
    'an agency that cites',
    says([hop(report, 'WROTE'), hop(reuters, 'CITED')]),
    'The 2024 report of the UN panel said so in writing, as cited by Reuters, Noon Post reports.',
  ],
  [
    'an institution that told the paper',
    says([hop(fawaz), hop(staff)]),
    'Fawaz Al-Attiyah said so, according to the Syrian general staff, which told Noon Post.',
  ],
  [
    'three hops',
    says([hop(commander), hop(staff), hop(officer)], afraid),
    'An Iranian commander said so, according to the Syrian general staff, which told a former Syrian officer who asked not to be named (fear of reprisal), who told Noon Post.',
  ],
  [
    'three hops, the middle one unknown',
    says([hop(commander), hop(null, 'BRIEFED'), hop(fawaz, 'SAID')]),
    'An Iranian commander said so, according to somebody whom the article does not name, who briefed Fawaz Al-Attiyah, Noon Post reports.',
  ],
  [
    'three hops in writing',
    says([hop(fawaz, 'WROTE'), hop(reuters, 'WROTE'), hop(report, 'TRANSLATED')]),
    'Fawaz Al-Attiyah said so in writing, according to Reuters, as translated by the 2024 report of the UN panel, Noon Post reports.',
  ],
  [
    'deep background',
    says([hop(officer)], { terms: 'DEEP_BACKGROUND', ...afraid }),
    'Noon Post reports this on deep background, without attribution.',
  ],
  [
    'a denial on deep background',
    says([hop(commander), hop(officer)], { terms: 'DEEP_BACKGROUND', stance: 'DENIES' }),
    'Noon Post reports on deep background that this is denied, without attribution.',
  ],
  ['no hops yet', says([]), ''],
];

describe('the chain in words', () => {
  test.each(sentences)('%s', (_, attribution, sentence) => {
    expect(chainInWords(attribution, 'Noon Post')).toBe(sentence);
  });

  const chains = [[hop(fawaz)], [hop(commander), hop(officer)], [hop(commander), hop(null), hop(reuters)]];
  const every = stances.flatMap((stance) =>
    acts.flatMap((act) =>
      chains.map((hops) =>
        says(
          hops.map((h) => ({ ...h, act })),
          { stance, ...afraid },
        ),
      ),
    ),
  );

  test('is one sentence, whatever the stance and the acts, and names whoever spoke', () => {
    for (const attribution of every) {
      const sentence = chainInWords(attribution, 'Noon Post');
      expect(sentence).toMatch(/^\p{Lu}[^.]*\.$/u);
      expect(sentence).toContain('Noon Post');
      expect(sentence).not.toMatch(/ {2}|,,|, ,|undefined|null/);
      for (const { source } of attribution.hops)
        if (source) expect(sentence.toLowerCase()).toContain(source.name.toLowerCase());
    }
  });

  test('tells nobody’s sex', () => {
    for (const attribution of every)
      expect(chainInWords(attribution, 'Noon Post')).not.toMatch(/\b(he|she|his|her|him)\b/i);
  });

  test('on deep background names nobody', () => {
    for (const attribution of every) {
      const deep: Attribution = { ...attribution, terms: 'DEEP_BACKGROUND' };
      const shown = chainInWords(deep, 'Noon Post');
      for (const { source } of deep.hops)
        if (source) expect(shown.toLowerCase()).not.toContain(source.name.toLowerCase());
    }
  });
});

test('hearsay depth is what stands between the origin and whoever told the paper', () => {
  expect(
    [own(), says([hop(fawaz)]), says([hop(commander), hop(officer)])].map((a) => hearsayDepth(a.hops)),
  ).toEqual([0, 0, 1]);
});

test('a depth is said as a newsroom says it', () => {
  expect([0, 1, 2, 7].map(handWords)).toEqual([null, 'second-hand', 'third-hand', 'eighth-hand']);
});

const problems: [string, Attribution, string[]][] = [
  ['the paper’s own voice', own(), []],
  ['the paper’s own voice on other terms', own({ terms: 'DEEP_BACKGROUND' }), ['terms']],
  ['the paper’s own voice off the record', own({ terms: 'OFF_RECORD' }), ['terms']],
  ['the paper’s own voice, not named', own(afraid), ['anonymityReason']],
  ['a named speaker', says([hop(fawaz)]), []],
  ['nobody at all', says([]), ['hops']],
  ['own voice with a speaker', says([hop(fawaz)], { speech: 'OWN_VOICE' }), ['hops']],
  ['own voice and a speaker beside it', says([paper, hop(fawaz)], { speech: 'OWN_VOICE' }), ['hops']],
  ['no speaker, yet not the own voice', says([paper]), ['speech']],
  ['a speaker who was not chosen', says([hop(null, 'TOLD', 'SOURCE')]), ['hops.0.sourceId']],
  ['a chosen source for nobody', says([hop(fawaz), hop(fawaz, 'TOLD', 'UNKNOWN')]), ['hops.1.sourceId']],
  ['named on background', says([hop(fawaz)], { terms: 'BACKGROUND' }), ['terms']],
  ['named on deep background', says([hop(officer), hop(fawaz)], { terms: 'DEEP_BACKGROUND' }), ['terms']],
  [
    'named on background, told on by nobody the article names',
    says([hop(fawaz), hop(null), hop(null)], { terms: 'BACKGROUND' }),
    ['terms'],
  ],
  ['described on background', says([hop(fawaz), hop(officer)], { terms: 'BACKGROUND', ...afraid }), []],
  ['described on deep background', says([hop(officer)], { terms: 'DEEP_BACKGROUND', ...afraid }), []],
  ['anonymous on the record', says([hop(officer)], afraid), ['terms']],
  ['anonymous on the record, without a reason', says([hop(officer)]), ['terms', 'anonymityReason']],
  [
    'anonymous, the reason blank',
    says([hop(officer)], { terms: 'BACKGROUND', anonymityReason: ' ' }),
    ['anonymityReason'],
  ],
  ['anonymous off the record', says([hop(officer)], { terms: 'OFF_RECORD' }), []],
  ['anonymous at the origin alone', says([hop(officer), hop(fawaz)]), []],
  ['anonymous, told on by nobody the article names', says([hop(officer), hop(null)], afraid), ['terms']],
];

test.each(problems)('what keeps an attribution from being stored: %s', (_, attribution, paths) => {
  expect(attributionProblems(attribution).map((problem) => problem.path)).toEqual(paths);
});

test.each([
  ['nobody chosen yet', null, 'ON_RECORD'],
  ['somebody named', fawaz, 'ON_RECORD'],
  ['somebody anonymous', officer, 'BACKGROUND'],
] as const)('the terms that a speaker starts on: %s', (_, speaker, terms) => {
  expect(startingTerms(speaker)).toBe(terms);
});
