import { beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '@/lib/domain/actor';
import type { ArticleView } from '@/lib/schemas/article';
import { DraftClaim, type DraftClaimInput } from '@/lib/schemas/claim/claim';
import type { SourceView } from '@/lib/schemas/source';
import { draftClaim, getClaim } from '@/lib/services/claim/claims';
import { aPerson } from '../../support/actors';
import { anArticle, aSource, must, ownVoice, placeOf } from '../../support/make';
import { aNewsroom } from '../../support/newsroom';
import { onPostgres } from '../../support/postgres';
import { queriesOf, readsOf } from '../../support/queries';

let by: Person;
let article: ArticleView;
let spokesman: SourceView;
let officer: SourceView;

beforeAll(async () => {
  ({ author: by } = await aNewsroom());
  article = await anArticle({ by, language: 'ar', byline: 'Layla Haddad', publishedAt: '2024-12-20' });
  const ministry = await aSource({ by, kind: 'GOVERNMENT', name: 'Ministry of Defence' });
  const roles = [
    { title: 'Colonel', from: '2015', to: '2020' },
    { title: 'Spokesman', organisationId: ministry.id, from: '2021' },
  ];
  spokesman = await aSource({ by, roles });
  officer = await aSource({ by, kind: 'ANONYMOUS', name: 'A former officer' });
});

const plain = { statement: 'No formal agreement governed it.', kind: 'ABSENCE' as const };

type Attributions = NonNullable<DraftClaimInput['appearance']>['attributions'];

const placed = (attributions: Attributions): DraftClaimInput => ({
  ...plain,
  appearance: { ...placeOf(article, 'No formal agreement governed it'), attributions },
});

const span = (words: string) => {
  const { start, end } = placeOf(article, words);
  return { start, end };
};

/** Everything that can be said of who says so. */
const told = () => ({
  stance: 'DENIES' as const,
  speech: 'MIXED' as const,
  cueVerb: 'denied',
  sourceSpan: span('A former officer'),
  cueSpan: span('spoke'),
  saidAt: '2024-12-05',
  saidPlace: 'Damascus',
  channel: 'by telephone',
  originalLanguage: 'ar',
  originalWords: 'لم يكن هناك اتفاق',
  translator: 'R. Saleh',
  hops: [
    {
      speaker: 'SOURCE' as const,
      sourceId: spokesman.id,
      act: 'BRIEFED' as const,
      basis: 'WITNESSED' as const,
    },
    { speaker: 'UNKNOWN' as const },
  ],
});

const unnamed = () => ({
  terms: 'BACKGROUND' as const,
  anonymityReason: 'fear of reprisal',
  hops: [{ speaker: 'SOURCE' as const, sourceId: officer.id }],
});

describe('a new draft is shown as it was written, and a reading of it shows the same', () => {
  const drafts: [string, () => DraftClaimInput][] = [
    ['by itself', () => plain],
    [
      'with everything that is said of it',
      () => ({
        ...plain,
        kind: 'QUANTITATIVE',
        quantity: { comparator: 'RANGE', low: 0.1, high: 10_000.5, unit: 'fighters', asOf: 'at their peak' },
        place: 'Syria',
        language: 'ar',
        risk: 'HIGH',
        tags: ['syria', 'militias'],
        wouldChange: 'A payroll.',
      }),
    ],
    ['at a passage that nobody speaks in', () => placed([])],
    ['in the article’s own voice', () => placed([ownVoice])],
    ['with everything that is said of who says so', () => placed([told(), unnamed(), ownVoice])],
    ['off the record', () => placed([{ ...unnamed(), terms: 'OFF_RECORD' }])],
  ];
  test.each(drafts)('%s', async (_, input) => {
    for (const person of [by, await aPerson('EDITOR')]) {
      const written = must(await draftClaim(person, DraftClaim.parse(input())));
      expect(must(await getClaim(person, { claimId: written.id }))).toEqual(written);
    }
  });
});

/** SQLite begins, takes the lock, counts the write and commits in five statements; PostgreSQL takes the lock in one. */
const AROUND = onPostgres ? 1 : 5;

const drafting = (input: DraftClaimInput, key: string | null = null) =>
  queriesOf(() => draftClaim(by, DraftClaim.parse(input), { key }).then(must));

describe('a draft costs', () => {
  test('fourteen statements with its passage and who says so, however many do', async () => {
    const tagged = (attributions: Attributions) => ({ ...placed(attributions), tags: ['syria'] });
    expect(await drafting(tagged([unnamed()]))).toBe(AROUND + 14);
    expect(await drafting({ ...tagged([unnamed(), ownVoice, unnamed()]), tags: ['a', 'b'] })).toBe(
      AROUND + 14,
    );
  });

  test('seven by itself, and three more with a key', async () => {
    expect(await drafting(plain)).toBe(AROUND + 7);
    expect(await drafting(plain, 'one draft')).toBe(AROUND + 10);
  });

  test('no reading of what it has written', async () => {
    const { reads } = await readsOf(() => draftClaim(by, DraftClaim.parse(placed([told(), ownVoice]))));
    const own = /^\s*SELECT.*FROM \W?(?:Claim|Appearance|Passage|Attribution|Hop|ClaimTag)\W/s;
    expect(reads.filter(({ sql }) => own.test(sql))).toEqual([]);
  });
});
