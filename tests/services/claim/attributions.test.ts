import { beforeAll, describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import { AddAttribution, EditAttribution } from '@/lib/schemas/attribution/attribution';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { addAttribution, editAttribution, removeAttribution } from '@/lib/services/claim/attributions';
import { getClaim } from '@/lib/services/claim/claims';
import { aPerson } from '../../support/actors';
import { eventsOf } from '../../support/events';
import { aDraft, anArticle, aSource, must, ownVoice, pathsOf, placeOf, refusalOf } from '../../support/make';
import { aNewsroom } from '../../support/newsroom';
import { queriesOf } from '../../support/queries';
import { inStatus } from '../../support/stored';

// Who changes a draft must leave enough people to publish it.
beforeAll(async () => {
  await aNewsroom();
});

const said = (sourceId: string) => ({ speaker: 'SOURCE' as const, sourceId });

const adding = (claim: ClaimView, given: object) =>
  AddAttribution.parse({
    claimId: claim.id,
    version: claim.version,
    appearanceId: claim.appearances[0]?.id,
    ...given,
  });

const editing = (claim: ClaimView, i: number, given: object) =>
  EditAttribution.parse({
    claimId: claim.id,
    version: claim.version,
    attributionId: claim.appearances[0]?.attributions[i]?.id,
    ...given,
  });

const wordsOf = (claim: ClaimView) => claim.appearances[0]?.attributions.map((a) => a.words);

describe('an attribution', () => {
  test('keeps its chain in order, with everything that was said about it', async () => {
    const by = await aPerson('CHECKER');
    const article = await anArticle({ by });
    const commander = await aSource({ by, kind: 'ANONYMOUS', name: 'An Iranian commander' });
    const officer = await aSource({ by, kind: 'ANONYMOUS', name: 'A former Syrian officer' });
    const claim = await aDraft({ by, article });
    const { versionId: _v, exact: _e, ...sourceSpan } = placeOf(article, 'A former officer');
    const { versionId: _w, exact: _f, ...cueSpan } = placeOf(article, 'spoke');
    const details = {
      terms: 'BACKGROUND',
      anonymityReason: 'fear of reprisal',
      cueVerb: 'recounted',
      saidAt: '2024-12-05',
      saidPlace: 'Damascus',
      channel: 'by telephone',
      originalLanguage: 'fa',
      originalWords: 'ما می‌رویم',
      translator: 'A Translator',
    };
    const hops = [
      { ...said(commander.id), act: 'SAID', basis: 'CANNOT_BE_JUDGED' },
      { ...said(officer.id), act: 'TOLD', basis: 'WITNESSED' },
    ];
    const after = must(await addAttribution(by, adding(claim, { ...details, hops, sourceSpan, cueSpan })));
    expect(after.appearances[0]?.attributions[1]).toMatchObject({
      ...details,
      depth: 1,
      hops: [
        { source: { id: commander.id }, act: 'SAID', basis: 'CANNOT_BE_JUDGED' },
        { source: { id: officer.id }, act: 'TOLD', basis: 'WITNESSED' },
      ],
      sourcePassage: { exact: 'A former officer', ...sourceSpan, state: 'EXACT' },
      cuePassage: { exact: 'spoke' },
      words:
        'An Iranian commander said so (“recounted”), according to a former Syrian officer who asked not to be named (fear of reprisal), who told Noon Post.',
    });
    expect((await eventsOf(claim.id)).at(-1)).toEqual({ verb: 'attribution.added', by: by.id, detail: {} });
  });

  test('is refused with the fields at fault, and nothing is stored', async () => {
    const by = await aPerson('CHECKER');
    const named = await aSource({ by });
    const unnamed = await aSource({ by, kind: 'ANONYMOUS', name: 'A former officer' });
    const claim = await aDraft({ by });
    const hop = said(named.id);
    const cases: [object, string[]][] = [
      [{ ...ownVoice, hops: [hop] }, ['hops']],
      [{ hops: [hop, { speaker: 'NONE' }] }, ['speech']],
      [{ hops: [hop, { speaker: 'SOURCE' }] }, ['hops.1.sourceId']],
      [{ hops: [{ speaker: 'UNKNOWN', sourceId: named.id }] }, ['hops.0.sourceId']],
      [{ hops: [hop], terms: 'BACKGROUND' }, ['terms']],
      [{ hops: [said(unnamed.id)] }, ['terms', 'anonymityReason']],
      [{ hops: [said(unnamed.id)], terms: 'BACKGROUND' }, ['anonymityReason']],
      [{ hops: [hop], sourceSpan: { start: 3, end: 3 } }, ['sourceSpan.end']],
      [{ hops: [hop], cueSpan: { start: 0, end: 99_999 } }, ['cueSpan.end']],
    ];
    for (const [given, paths] of cases)
      expect(pathsOf(await addAttribution(by, adding(claim, given)))).toEqual(paths);
    expect(must(await getClaim(by, { claimId: claim.id }))).toEqual(claim);
  });

  test('is said anew in the same place, and leaves nothing of the old one behind', async () => {
    const by = await aPerson('CHECKER');
    const article = await anArticle({ by });
    const source = await aSource({ by, name: 'Younes Al-Karim' });
    const cueSpan = { start: 0, end: 12 };
    const appearance = {
      ...placeOf(article, 'No formal agreement'),
      attributions: [{ ...ownVoice, cueSpan }, { hops: [said(source.id)] }],
    };
    const claim = await aDraft({ by, article, appearance });
    const passages = await reader().passage.count();
    const after = must(
      await editAttribution(by, editing(claim, 0, { stance: 'DENIES', hops: [said(source.id)] })),
    );
    expect(wordsOf(after)).toEqual([
      'Younes Al-Karim denied it to Noon Post.',
      'Younes Al-Karim said so to Noon Post.',
    ]);
    expect(after.appearances[0]?.attributions[0]?.id).toBe(claim.appearances[0]?.attributions[0]?.id);
    expect(await reader().passage.count()).toBe(passages - 1);
  });

  test('can be removed; without any the claim can’t be submitted', async () => {
    const by = await aPerson('CHECKER');
    const claim = await aDraft({ by });
    const attributionId = claim.appearances[0]?.attributions[0]?.id ?? '';
    const input = { claimId: claim.id, version: claim.version, attributionId };
    const after = must(await removeAttribution(by, input));
    expect(wordsOf(after)).toEqual([]);
    expect(after.moves.find((offer) => offer.move === 'submit')?.because).toEqual([
      expect.stringContaining('who makes the claim'),
    ]);
    expect(refusalOf(await removeAttribution(by, { ...input, version: 2 })).kind).toBe('not_found');
  });
});

test('an attribution of another claim is not found', async () => {
  const by = await aPerson('CHECKER');
  const [mine, other] = [await aDraft({ by }), await aDraft({ by })];
  const theirs = other.appearances[0];
  const into = adding(mine, { ...ownVoice, appearanceId: theirs?.id });
  expect(refusalOf(await addAttribution(by, into)).kind).toBe('not_found');
  const over = { ...editing(mine, 0, ownVoice), attributionId: theirs?.attributions[0]?.id ?? '' };
  expect(refusalOf(await editAttribution(by, over)).kind).toBe('not_found');
  const away = { claimId: mine.id, version: mine.version, attributionId: over.attributionId };
  expect(refusalOf(await removeAttribution(by, away)).kind).toBe('not_found');
});

test('whoever says who says so contributes; a stale or late change is refused', async () => {
  const editor = await aPerson('EDITOR');
  const claim = await aDraft();
  const input = adding(claim, { hops: [{ speaker: 'UNKNOWN' }] });
  const after = must(await addAttribution(editor, input));
  expect(after.contributors.map((person) => person.id)).toEqual([editor.id]);
  expect(refusalOf(await addAttribution(editor, input)).kind).toBe('stale');
  await inStatus(claim.id, 'APPROVED');
  expect(refusalOf(await addAttribution(editor, { ...input, version: 2 })).kind).toBe('not_ready');
});

test('adding one costs as many queries on a claim with many as with none', async () => {
  const by = await aPerson('CHECKER');
  const source = await aSource({ by });
  let claim = await aDraft({ by });
  const add = async () => {
    claim = must(await addAttribution(by, adding(claim, { hops: [said(source.id)] })));
  };
  await add();
  const before = await queriesOf(add);
  for (let i = 0; i < 5; i++) await add();
  expect(await queriesOf(add)).toBe(before);
});
