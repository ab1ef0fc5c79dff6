import { describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import { EditSource, type SourceView } from '@/lib/schemas/source';
import { AssessSource, ListAssessments } from '@/lib/schemas/source/assessment';
import { AddLink, EditLink } from '@/lib/schemas/source/link';
import { MergeSource } from '@/lib/schemas/source/merging';
import { originOf } from '@/lib/services/provenance/origin-of';
import { assessSource, claimGrades, listAssessments } from '@/lib/services/publication/assessing';
import { listFlags } from '@/lib/services/publication/flags';
import { addLink, editLink, removeLink } from '@/lib/services/publication/linking';
import { mergeSource } from '@/lib/services/publication/merging/merging';
import { publicClaim, publicSource } from '@/lib/services/publication/publications';
import { sourceRecord } from '@/lib/services/publication/source-record';
import { distinguishSources, listDuplicates, listLike } from '@/lib/services/source/duplicates';
import { linkHistory, listLinks } from '@/lib/services/source/links';
import { editSource } from '@/lib/services/source/sources';
import { aPerson } from '../../support/actors';
import { anArticle, aSource, must, pathsOf, placeOf, refusalOf } from '../../support/make';
import { aClaim, aNewsroom, type Newsroom } from '../../support/newsroom';
import { queriesOf } from '../../support/queries';
import { writable } from '../../support/writable';

const grades = (by: Person, source: SourceView, grade: string, topic?: string) =>
  assessSource(
    by,
    AssessSource.parse({ sourceId: source.id, grade, topic, rationale: `Because of ${grade}.` }),
  );

const links = (by: Person, from: SourceView, to: SourceView, given: object = {}) =>
  addLink(
    by,
    AddLink.parse({
      sourceId: from.id,
      type: 'OWNED_BY',
      toId: to.id,
      basis: 'The register of companies.',
      ...given,
    }),
  );

async function published(room: Newsroom, source: SourceView, review: object = {}, tags: string[] = []) {
  const article = await anArticle({ by: room.author });
  const place = placeOf(article, 'No formal agreement governed it');
  const hops = [{ speaker: 'SOURCE' as const, sourceId: source.id }];
  const draft = { article, tags, appearance: { ...place, attributions: [{ hops }] } };
  return aClaim('PUBLISHED', room, draft, { review });
}

describe('an assessment', () => {
  test('stands beside those before it, signed and dated, the newest first', async () => {
    const [one, two] = [await aPerson('CHECKER'), await aPerson('EDITOR')];
    const source = await aSource();
    must(await grades(one, source, 'B'));
    must(await grades(two, source, 'D', 'water'));
    const { items } = must(await listAssessments(one, ListAssessments.parse({ sourceId: source.id })));
    expect(items.map(({ grade, topic, by }) => [grade, topic, by?.id])).toEqual([
      ['D', 'water', two.id],
      ['B', null, one.id],
    ]);
    const page = must(await listAssessments(one, ListAssessments.parse({ sourceId: source.id, limit: 1 })));
    const cursor = page.next ?? '';
    const next = must(
      await listAssessments(one, ListAssessments.parse({ sourceId: source.id, limit: 1, cursor })),
    );
    expect([page.items[0]?.grade, next.items[0]?.grade, next.next]).toEqual(['D', 'B', null]);
  });

  test('is for the desk, of a source that is its own', async () => {
    const editor = await aPerson('EDITOR');
    const [one, two] = [await aSource(), await aSource()];
    expect(refusalOf(await grades(await aPerson('READER'), one, 'A')).kind).toBe('not_found');
    expect(refusalOf(await grades(await aPerson('CHECKER', { scope: 'read' }), one, 'A')).kind).toBe(
      'forbidden',
    );
    must(
      await mergeSource(
        editor,
        MergeSource.parse({ sourceId: one.id, version: 1, intoId: two.id, reason: 'One.' }),
      ),
    );
    expect(refusalOf(await grades(editor, one, 'A')).kind).toBe('not_ready');
  });

  test('of what was merged counts for the source that it counts as', async () => {
    const editor = await aPerson('EDITOR');
    const [one, two] = [await aSource(), await aSource()];
    must(await grades(editor, one, 'C'));
    must(
      await mergeSource(
        editor,
        MergeSource.parse({ sourceId: one.id, version: 1, intoId: two.id, reason: 'One.' }),
      ),
    );
    const { items } = must(await listAssessments(editor, ListAssessments.parse({ sourceId: two.id })));
    expect(items.map(({ grade }) => grade)).toEqual(['C']);
  });

  test('is frozen into what is published then, on the topic of the claim, and voids no approval', async () => {
    const room = await aNewsroom();
    const source = await aSource({ name: 'Graded Source' });
    must(await grades(room.author, source, 'A'));
    must(await grades(room.author, source, 'D', 'Water'));
    const claim = await published(room, source, {}, ['water']);
    const other = await published(room, source);
    const gradeIn = async (slug: string | null) =>
      must(await publicClaim({ slug: slug ?? '' })).snapshot.grades?.find(
        ({ source: s }) => s === source.slug,
      )?.grade;
    expect([await gradeIn(claim.slug), await gradeIn(other.slug)]).toEqual(['D', 'A']);
    must(await grades(room.author, source, 'E'));
    expect(await gradeIn(other.slug)).toBe('A');
    expect(must(await publicSource({ slug: source.slug, limit: 10 })).grade).toBe('A');
    const shown = must(await claimGrades(room.author, { claimId: claim.id }));
    expect(shown.items).toEqual([{ sourceId: source.id, grade: 'D' }]);
  });

  test('that is lower flags the published claims that rest on the source, with what was and what is', async () => {
    const room = await aNewsroom();
    const source = await aSource();
    const claim = await published(room, source);
    const flags = async () => must(await listFlags(room.approver, { claimId: claim.id })).items;
    must(await grades(room.author, source, 'B'));
    expect(await flags()).toEqual([]);
    must(await grades(room.author, source, 'D'));
    expect(await flags()).toMatchObject([{ kind: 'SOURCE_DOWNGRADED', was: 'B', is: 'D' }]);
  });
});

describe('a merge', () => {
  test('flags the published claims that rest on the merged source', async () => {
    const room = await aNewsroom();
    const [one, two] = [await aSource({ name: 'Flag One' }), await aSource({ name: 'Flag Two' })];
    const claim = await published(room, one);
    const input = { sourceId: one.id, version: 1, intoId: two.id, reason: 'One person.' };
    must(await mergeSource(await aPerson('EDITOR'), MergeSource.parse(input)));
    const { items } = must(await listFlags(room.approver, { claimId: claim.id }));
    expect(items).toMatchObject([{ kind: 'SOURCE_MERGED', reason: 'One person.' }]);
  });
});

describe('a link', () => {
  test('stands with its basis, is changed and taken back, and keeps its history', async () => {
    const by = await aPerson('CHECKER');
    const [paper, owner, other] = [
      await aSource({ kind: 'NEWS_OUTLET', name: 'Linked Paper' }),
      await aSource({ kind: 'ORGANISATION', name: 'Owner' }),
      await aSource({ kind: 'ORGANISATION', name: 'Other Owner' }),
    ];
    const link = must(
      await links(by, paper, owner, { since: '2019', basisUrl: 'https://register.example/1' }),
    );
    expect(link).toMatchObject({ type: 'OWNED_BY', since: '2019', by: { id: by.id }, version: 1 });
    const edit = EditLink.parse({
      ...writable(EditLink, link),
      sourceId: paper.id,
      linkId: link.id,
      toId: other.id,
    });
    const edited = must(await editLink(by, edit));
    expect(edited).toMatchObject({ to: { id: other.id }, version: 2 });
    expect(refusalOf(await editLink(by, edit)).kind).toBe('stale');
    must(await removeLink(by, { sourceId: paper.id, linkId: link.id, version: 2 }));
    expect(refusalOf(await removeLink(by, { sourceId: paper.id, linkId: link.id, version: 3 })).kind).toBe(
      'not_found',
    );
    const shown = must(await listLinks(by, { sourceId: paper.id }));
    expect(shown.around).toEqual([]);
    expect(shown.items).toMatchObject([{ id: link.id, removed: { by: { id: by.id } } }]);
    const { items } = must(await linkHistory(by, { sourceId: paper.id }));
    expect(items.map(({ what }) => what)).toEqual(['removed', 'edited', 'added']);
    expect(items[1]?.changes).toEqual([{ field: 'toId', before: owner.id, after: other.id }]);
  });

  test('is not made with an anonymous source at either end', async () => {
    const by = await aPerson('CHECKER');
    const [named, other] = [await aSource(), await aSource()];
    const hidden = await aSource({ kind: 'ANONYMOUS', name: 'an official who may not speak' });
    for (const made of [await links(by, hidden, named), await links(by, named, hidden)])
      expect(refusalOf(made)).toMatchObject({
        kind: 'invalid',
        issues: [{ path: 'toId', message: expect.stringContaining('whose side an anonymous source is on') }],
      });
    const link = must(await links(by, named, other));
    const edit = { ...writable(EditLink, link), sourceId: named.id, linkId: link.id, toId: hidden.id };
    expect(pathsOf(await editLink(by, EditLink.parse(edit)))).toEqual(['toId']);
  });

  test('never leads to itself, also through a merge, and names a source that is stored', async () => {
    const [by, editor] = [await aPerson('CHECKER'), await aPerson('EDITOR')];
    const [one, two] = [await aSource(), await aSource()];
    expect(pathsOf(await links(by, one, one))).toEqual(['toId']);
    expect(pathsOf(await links(by, one, two, { toId: 'nobody' }))).toEqual(['toId']);
    expect(pathsOf(await links(by, one, two, { since: '2020', until: '2019' }))).toEqual(['until']);
    must(
      await mergeSource(
        editor,
        MergeSource.parse({ sourceId: one.id, version: 1, intoId: two.id, reason: 'One.' }),
      ),
    );
    expect(pathsOf(await links(by, two, one))).toEqual(['toId']);
  });

  test('is found from both ends, with what is around it, also where ownership leads in a circle', async () => {
    const by = await aPerson('CHECKER');
    const made: SourceView[] = [];
    for (const name of ['Ring A', 'Ring B', 'Ring C'])
      made.push(await aSource({ kind: 'ORGANISATION', name }));
    const [a, b, c] = made as [SourceView, SourceView, SourceView];
    must(await links(by, a, b));
    must(await links(by, b, c));
    must(await links(by, c, a));
    for (const source of [a, b, c])
      expect(must(await listLinks(by, { sourceId: source.id })).around).toHaveLength(3);
  });
});

describe('what findings made of what a source said', () => {
  test('is counted from live publications, under every name of the source', async () => {
    const [room, editor] = [await aNewsroom(), await aPerson('EDITOR')];
    const [one, two] = [await aSource({ name: 'Record One' }), await aSource({ name: 'Record Two' })];
    for (const verdict of ['SUPPORTED', 'PARTLY_SUPPORTED', 'FALSE'])
      await published(room, one, { verdict, credibility: verdict === 'FALSE' ? 5 : 2 });
    await published(room, two, { verdict: 'UNVERIFIABLE', credibility: 6 });
    const record = async (source: SourceView) => must(await sourceRecord(editor, { sourceId: source.id }));
    expect(await record(one)).toMatchObject({
      n: 3,
      counts: { UPHELD: 2, CONTRADICTED: 1, OPEN: 0 },
      shares: null,
    });
    must(
      await mergeSource(
        editor,
        MergeSource.parse({ sourceId: two.id, version: 1, intoId: one.id, reason: 'One.' }),
      ),
    );
    await published(room, two);
    expect(await record(one)).toMatchObject({
      n: 5,
      counts: { UPHELD: 3, OPEN: 1 },
      shares: { UPHELD: 0.6 },
    });
    expect(must(await publicSource({ slug: one.slug, limit: 10 })).record).toEqual(await record(one));
    const origins = must(await originOf(editor, { sourceId: one.id }));
    expect(origins.items).toHaveLength(5);
    expect(origins.items.every(({ support }) => support === 1)).toBe(true);
  });
});

describe('sources that may be one', () => {
  const alike = async (by: Person, source: SourceView) =>
    must(await listLike(by, { sourceId: source.id })).items.map(({ source: { name }, because }) => [
      name,
      because,
    ]);

  test('are offered by name, alias, spelling and script, and by their Wikidata entry', async () => {
    const by = await aPerson('CHECKER');
    const source = await aSource({ by, name: 'Zouheir Al-Qattan', wikidataId: 'Q777001' });
    await aSource({ by, name: 'Zuhayr al Qatan' });
    await aSource({ by, name: 'زهير القطان' });
    await aSource({ by, name: 'Z. Q.', aliases: ['zouheir al-qattan'] });
    await aSource({ by, name: 'Somebody Else', wikidataId: 'Q777001' });
    await aSource({ by, name: 'Zuhair Hattan' });
    await aSource({ by, kind: 'NEWS_OUTLET', name: 'Zouheir Al-Qattan' });
    expect((await alike(by, source)).sort()).toEqual([
      ['Somebody Else', 'WIKIDATA'],
      ['Z. Q.', 'NAME'],
      ['Zuhayr al Qatan', 'SPELLING'],
      ['زهير القطان', 'SPELLING'],
    ]);
  });

  test('are offered no more once somebody said that they are two, or merged them', async () => {
    const [by, editor] = [await aPerson('CHECKER'), await aPerson('EDITOR')];
    const [one, two] = [await aSource({ name: 'Nabil Ghandour' }), await aSource({ name: 'Nabeel Ghandur' })];
    const three = await aSource({ name: 'نبيل غندور' });
    expect(await alike(by, one)).toHaveLength(2);
    must(await distinguishSources(by, { sourceId: one.id, otherId: two.id }));
    must(await distinguishSources(by, { sourceId: two.id, otherId: one.id }));
    expect(await alike(by, one)).toEqual([['نبيل غندور', 'SPELLING']]);
    expect(await alike(by, two)).toEqual([['نبيل غندور', 'SPELLING']]);
    must(
      await mergeSource(
        editor,
        MergeSource.parse({ sourceId: three.id, version: 1, intoId: one.id, reason: 'One.' }),
      ),
    );
    expect(await alike(by, one)).toEqual([]);
    expect(pathsOf(await distinguishSources(by, { sourceId: one.id, otherId: one.id }))).toEqual(['otherId']);
    expect(refusalOf(await distinguishSources(by, { sourceId: 'x', otherId: one.id })).kind).toBe(
      'not_found',
    );
  });

  test('are found by a name that was changed, and no more by the one before', async () => {
    const by = await aPerson('CHECKER');
    const [one, two] = [await aSource({ name: 'Rafiq Bitar' }), await aSource({ name: 'Walid Sukkar' })];
    expect(await alike(by, one)).toEqual([]);
    must(
      await editSource(
        by,
        EditSource.parse({ ...writable(EditSource, two), sourceId: two.id, name: 'رفيق بيطار' }),
      ),
    );
    expect(await alike(by, one)).toEqual([['رفيق بيطار', 'SPELLING']]);
  });

  test('stand in a list, each pair once, in as many queries for many sources as for few', async () => {
    const by = await aPerson('CHECKER');
    const listing = () => listDuplicates(by, {});
    const pairs = async () =>
      must(await listing()).items.map(({ one, other }) => [one.name, other.name].sort().join(' | '));
    await aSource({ name: 'Hisham Barakat' });
    await aSource({ name: 'Hesham Barakat' });
    expect((await pairs()).filter((pair) => pair === 'Hesham Barakat | Hisham Barakat')).toHaveLength(1);
    const few = await queriesOf(listing);
    for (let i = 0; i < 6; i++) await aSource({ name: `Many Names ${'abcdef'[i]}bn` });
    expect(await queriesOf(listing)).toBe(few);
    expect(await reader().source.count()).toBeGreaterThan(5);
  });
});
