import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { issuesOf } from '@/lib/http/issues';
import { SendChallenge, SendTip } from '@/lib/schemas/challenge/sending';
import { DraftClaim } from '@/lib/schemas/claim/claim';
import { given } from '@/lib/schemas/given';
import { operations } from '@/lib/schemas/operations/all';
import { ChangePassword, Email, FirstAdmin, SetPassword, SignIn } from '@/lib/schemas/people';
import { GREATEST_WHOLE, text, withoutNul } from '@/lib/schemas/primitives';
import { MoveClaim } from '@/lib/schemas/workflow';
import { endlessTextsIn, greaterThan, nulTextsIn, objectsIn } from './objects';

/** The rule itself: zod's name for what an object does with a field that it doesn't know. */
const refusesUnknown = ({ object }: { object: z.ZodObject }) =>
  object.def.catchall instanceof z.ZodNever && object.def.error !== undefined;

const inputs = [
  ...operations.map(({ id, input }) => [id, input] as const),
  ...Object.entries({ SignIn, SetPassword, FirstAdmin, ChangePassword, SendChallenge, SendTip }),
];

describe('no input drops a field', () => {
  test.each(inputs)('%s', (_, input) => {
    const found = objectsIn(input);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((it) => !refusesUnknown(it)).map(({ path }) => path)).toEqual([]);
  });

  test('the actions are made of those inputs, or of no plain object', () => {
    const actions = readdirSync('app', { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`app/${file}`, 'utf8'))
      .filter((source) => /\baction\(/.test(source));
    expect(actions.length).toBeGreaterThan(5);
    for (const source of actions) expect(source).not.toMatch(/z\s*\.(?:object|looseObject|record)\(/);
  });
});

describe('no input takes a text without an end', () => {
  /** Its limit is in bytes, and told with the size of what was sent, where the text is read. */
  const measuredElsewhere = ['.content'];

  test.each(inputs)('%s', (id, input) => {
    const endless = endlessTextsIn(input);
    expect(endless).toEqual(
      ['importArticle', 'readArticle', 'addArticleVersion'].includes(id) ? measuredElsewhere : [],
    );
  });

  test.each([
    ['a text', z.string(), ['']],
    ['one in a list', given({ a: z.array(z.string().regex(/^Q/)) }), ['.a[]']],
    ['one before a transform', given({ a: z.string().transform((s) => s.length) }), ['.a']],
    ['one with an end, made into another', z.string().max(9).pipe(z.stringbool()), []],
  ])('the walk finds %s', (_, schema, paths) => {
    expect(endlessTextsIn(schema)).toEqual(paths);
  });
});

describe('no input takes what a database refuses', () => {
  /** None of these is kept, or looked for, as it comes in. */
  const otherwise = {
    'taken out where the text is read': [
      'importArticle .content',
      'readArticle .content',
      'addArticleVersion .content',
    ],
    'compared with what is stored': [
      'draftClaim .appearance.exact',
      'addAppearance .exact',
      'proposeSighting .exact',
      'placePassage |1.exact',
      'anchorExcerpt .exact',
    ],
    'cut into words': ['similarClaims .text'],
    hashed: [
      'SignIn .password',
      'SetPassword .secret',
      'SetPassword .password',
      'FirstAdmin .secret',
      'FirstAdmin .password',
      'ChangePassword .current',
      'ChangePassword .password',
    ],
    'not looked at': ['SetPassword .username', 'SignIn .callbackUrl'],
  };

  test('NUL in a text', () => {
    const taking = inputs.flatMap(([id, input]) => nulTextsIn(input).map((path) => `${id} ${path}`));
    expect(taking.sort()).toEqual(Object.values(otherwise).flat().sort());
  });

  test.each(inputs)('a whole number beyond four bytes: %s', (_, input) => {
    expect(greaterThan(GREATEST_WHOLE, input)).toEqual([]);
  });

  test.each([
    ['a text', z.string(), ['']],
    ['one in a list', given({ a: z.array(text(30)).or(z.array(z.string())) }), ['.a|1[]']],
    ['no email', Email, []],
    ['none that is refused', withoutNul(z.string()), []],
  ])('the walk finds %s', (_, schema, paths) => {
    expect(nulTextsIn(schema)).toEqual(paths);
  });

  test('and says so', () => {
    expect(
      text(9)
        .safeParse('a\0b')
        .error?.issues.map(({ message }) => message),
    ).toEqual(['This holds a character that no text is kept with (U+0000). Take it out.']);
    expect(greaterThan(9, given({ a: z.int(), b: z.int().max(9), c: z.number() }))).toEqual(['.a']);
  });
});

describe('the walk', () => {
  const loose = z.object({ a: z.string() });
  test.each([
    ['itself', loose],
    ['in a field', given({ b: loose })],
    ['in a list', given({ b: z.array(loose).max(3).default([]) })],
    ['behind a transform', given({ b: loose.nullish().transform((it) => it ?? null) })],
    [
      'in a form of a union',
      z.discriminatedUnion('k', [given({ k: z.literal(1) }), z.object({ k: z.literal(2) })]),
    ],
    ['in an or', given({ b: loose.or(z.literal('')) })],
    ['refined', given({ b: loose.superRefine(() => undefined) })],
    ['extended', given({ b: loose.extend({ c: z.string() }) })],
  ])('finds an object that drops fields: %s', (_, schema) => {
    expect(objectsIn(schema).filter((it) => !refusesUnknown(it))).toHaveLength(1);
  });

  test('and what was made of a strict one stays strict', () => {
    const base = given({ a: z.string() });
    for (const made of [
      base.extend({ b: z.string() }),
      base.partial(),
      base.omit({ a: true }),
      base.meta({ id: 'x' }),
    ]) {
      expect(objectsIn(made).every(refusesUnknown)).toBe(true);
    }
  });

  test('stops at what it does not know', () => {
    expect(() => objectsIn(given({ a: z.record(z.string(), z.string()) }))).toThrow(/record/);
  });
});

describe('a field that is not there', () => {
  const saidOf = (schema: z.ZodType, value: unknown) =>
    issuesOf(schema.safeParse(value).error ?? new z.ZodError([]));
  const hop = { speaker: 'UNKNOWN' };
  const place = { versionId: 'v', start: 0, end: 1 };
  const claim = { statement: 'It rained.', kind: 'FACTUAL' };

  test.each([
    [
      'at the top',
      DraftClaim,
      { ...claim, rsik: 'HIGH' },
      'rsik',
      'There is no field “rsik” here. Did you mean “risk”?',
    ],
    [
      'in a list in an object',
      DraftClaim,
      { ...claim, appearance: { ...place, attributions: [{ term: 'OFF_RECORD', hops: [hop] }] } },
      'appearance.attributions.0.term',
      'There is no field “term” here. Did you mean “terms”?',
    ],
    [
      'deeper still',
      DraftClaim,
      { ...claim, appearance: { ...place, attributions: [{ hops: [{ ...hop, sourceID: 'x' }] }] } },
      'appearance.attributions.0.hops.0.sourceID',
      'There is no field “sourceID” here. Did you mean “sourceId”?',
    ],
    [
      'in one form of a union',
      MoveClaim,
      { claimId: 'c', version: 1, move: 'submit', reason: 'x' },
      'reason',
      'There is no field “reason” here.',
    ],
    ['of an odd name', given({}), { 'a.\nb': 1 }, 'a.\nb', 'There is no field “a. b” here.'],
    [
      'that JavaScript knows',
      given({}),
      { constructor: 1 },
      'constructor',
      'There is no field “constructor” here.',
    ],
    [
      'that it knows too well',
      given({}),
      JSON.parse('{"__proto__":1}'),
      '__proto__',
      'There is no field “__proto__” here.',
    ],
  ])('is named with its path: %s', (_, schema, value, path, message) => {
    expect(saidOf(schema, value)).toEqual([{ path, message }]);
  });

  test('is told beside what else is wrong', () => {
    const paths = saidOf(DraftClaim, { statment: 'x', kind: 'QUANTITATIVE' }).map(({ path }) => path);
    expect(paths.sort()).toEqual(['statement', 'statment']);
  });

  test('is named ten times at most, and shortened: what is sent back stays small', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`${at}${'x'.repeat(500)}`, 1]));
    const said = saidOf(given({}), many);
    expect(said).toHaveLength(10);
    expect(Math.max(...said.map(({ message }) => message.length))).toBeLessThan(120);
  });
});
