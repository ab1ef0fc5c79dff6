import { describe, expect, test } from 'vitest';
import { signedOut } from '@/lib/domain/actor';
import { CreateSource, EditSource, ListSources, type SourceView } from '@/lib/schemas/source';
import { createSource, editSource, getSource, listSources } from '@/lib/services/source/sources';
import { aPerson } from '../../support/actors';
import { aDraft, aSource, must, pathsOf, refusalOf } from '../../support/make';
import { queriesOf } from '../../support/queries';
import { inStatus } from '../../support/stored';
import { writable } from '../../support/writable';

const edit = (source: SourceView, changes: object = {}) =>
  EditSource.parse({
    ...writable(EditSource, source),
    sourceId: source.id,
    roles: source.roles.map(({ organisation, ...role }) => ({ ...role, organisationId: organisation?.id })),
    ...changes,
  });

const search = async (by: Awaited<ReturnType<typeof aPerson>>, q: string, rest: object = {}) =>
  must(await listSources(by, ListSources.parse({ q, ...rest }))).items.map((card) => card.name);

describe('a source', () => {
  test('keeps its name, aliases and roles in order', async () => {
    const by = await aPerson('CHECKER');
    const ministry = await aSource({ by, kind: 'GOVERNMENT', name: 'Ministry of Defence' });
    const given = {
      kind: 'PERSON',
      name: 'Younes Al-Karim',
      description: 'Economist',
      aliases: ['يونس الكريم', 'Younes Karim', 'Younes Al-Karim'],
      wikidataId: 'Q42',
      roles: [
        { title: 'Adviser', organisationId: ministry.id, from: '2012', to: '2015-03' },
        { title: 'Analyst', from: '2016' },
      ],
    };
    const source = must(await createSource(by, CreateSource.parse(given)));
    expect(source).toMatchObject({
      slug: 'younes-al-karim',
      version: 1,
      description: 'Economist',
      aliases: ['Younes Karim', 'يونس الكريم'],
      wikidataId: 'Q42',
      roles: [
        { title: 'Adviser', organisation: { id: ministry.id, name: 'Ministry of Defence' }, to: '2015-03' },
        { title: 'Analyst', organisation: null, from: '2016', to: null },
      ],
      attributed: [],
      isPublic: false,
    });
    expect(must(await getSource(by, { sourceId: source.id }))).toEqual(source);
  });

  test('has an address of its own, whatever it is called', async () => {
    const by = await aPerson('CHECKER');
    const [one, two] = [await aSource({ by, name: 'Łukasz Ōé' }), await aSource({ by, name: 'Lukasz Oe' })];
    expect(one.slug).toBe('lukasz-oe');
    expect(two.slug).toMatch(/^lukasz-oe-[0-9a-z]{6}$/);
    const arabic = await aSource({ by, name: 'فواز العطية' });
    expect(arabic.slug).toBe(`source-${arabic.id.slice(-8)}`);
  });

  test('names organisations that are stored', async () => {
    const by = await aPerson('CHECKER');
    const roles = [{ title: 'Analyst' }, { title: 'Adviser', organisationId: 'nowhere' }];
    const input = CreateSource.parse({ kind: 'PERSON', name: 'Somebody', roles });
    expect(pathsOf(await createSource(by, input))).toEqual(['roles.1.organisationId']);
  });

  test('is created once for one Idempotency-Key', async () => {
    const by = await aPerson('CHECKER');
    const input = CreateSource.parse({ kind: 'PERSON', name: 'Once' });
    const [one, two] = [
      await createSource(by, input, { key: 'a' }),
      await createSource(by, input, { key: 'a' }),
    ];
    expect(must(two).id).toBe(must(one).id);
  });

  test('is for the desk alone', async () => {
    const { id: sourceId } = await aSource();
    const input = CreateSource.parse({ kind: 'PERSON', name: 'Nobody' });
    for (const role of ['READER', 'ADMIN'] as const) {
      const actor = await aPerson(role);
      expect(refusalOf(await createSource(actor, input)).kind).toBe('not_found');
      expect(refusalOf(await getSource(actor, { sourceId })).kind).toBe('not_found');
      expect(refusalOf(await listSources(actor, ListSources.parse({}))).kind).toBe('not_found');
    }
    expect(refusalOf(await getSource(signedOut, { sourceId })).kind).toBe('unauthenticated');
    const token = await aPerson('CHECKER', { scope: 'read' });
    expect(refusalOf(await createSource(token, input)).kind).toBe('forbidden');
  });
});

describe('changing a source', () => {
  test('puts its aliases and roles in the place of the old ones, in the search too', async () => {
    const by = await aPerson('CHECKER');
    const before = await aSource({
      by,
      name: 'Oldname Person',
      aliases: ['Xanthippe'],
      roles: [{ title: 'Chair' }],
    });
    const changes = { name: 'Newname Person', aliases: ['Yolande'], roles: [{ title: 'Member' }] };
    const after = must(await editSource(by, edit(before, changes)));
    expect(after).toMatchObject({ ...changes, version: 2, slug: before.slug });
    expect(await search(by, 'xanth')).toEqual([]);
    expect(await search(by, 'oldname')).toEqual([]);
    expect(await search(by, 'yol')).toEqual(['Newname Person']);
  });

  test('is refused to the second of two, with what stands there now', async () => {
    const by = await aPerson('CHECKER');
    const before = await aSource({ by });
    must(await editSource(by, edit(before, { description: 'First' })));
    expect(refusalOf(await editSource(by, edit(before, { description: 'Second' })))).toMatchObject({
      kind: 'stale',
      current: { description: 'First', version: 2 },
    });
  });

  test('that changes nothing leaves everything as it is', async () => {
    const by = await aPerson('CHECKER');
    const before = await aSource({ by, aliases: ['B', 'A'], roles: [{ title: 'Judge' }] });
    expect(must(await editSource(by, edit(before)))).toEqual(before);
  });

  test('never turns somebody who spoke on background into somebody named', async () => {
    const by = await aPerson('CHECKER');
    const officer = await aSource({ by, kind: 'ANONYMOUS', name: 'A former officer' });
    const named = edit(officer, { kind: 'PERSON', name: 'Colonel X' });
    const hops = [{ speaker: 'SOURCE' as const, sourceId: officer.id }];
    const unnamed = { terms: 'BACKGROUND' as const, anonymityReason: 'fear of reprisal' };
    const claim = await aDraft({ by });
    const appearance = { ...placeFrom(claim), attributions: [{ ...unnamed, hops }] };
    await aDraft({ by, appearance });
    expect(pathsOf(await editSource(by, named))).toEqual(['kind']);
    const free = await aSource({ by, kind: 'ANONYMOUS', name: 'An onlooker' });
    expect(must(await editSource(by, { ...named, sourceId: free.id })).kind).toBe('PERSON');
  });

  test('of one that is not stored is refused', async () => {
    const by = await aPerson('CHECKER');
    const source = await aSource({ by });
    expect(refusalOf(await editSource(by, edit(source, { sourceId: 'nobody' }))).kind).toBe('not_found');
  });
});

describe('finding a source', () => {
  test('takes the beginnings of words in names and aliases, in any order, case and accent', async () => {
    const by = await aPerson('CHECKER');
    await aSource({ by, name: 'Éléonore Dupont-Größe', aliases: ['محمّد بن سلمان', '李小龍'] });
    for (const q of ['eleo', 'DUPONT eleonore', 'GRÖß', 'محمد', 'سلمان مح', '李小龍', 'dup'])
      expect([q, await search(by, q)]).toEqual([q, ['Éléonore Dupont-Größe']]);
    expect(await search(by, 'leonore')).toEqual([]);
  });

  test('narrows by kind, and shows the role that tells two of one name apart', async () => {
    const by = await aPerson('CHECKER');
    await aSource({
      by,
      name: 'Twin Name',
      roles: [{ title: 'Judge', to: '2010' }, { title: 'Spokesperson' }],
    });
    await aSource({ by, kind: 'DOCUMENT', name: 'Twin Name' });
    const items = must(await listSources(by, ListSources.parse({ q: 'twin', kind: 'PERSON' }))).items;
    expect(items).toMatchObject([{ kind: 'PERSON', role: 'Spokesperson' }]);
    expect(await search(by, 'twin')).toHaveLength(2);
  });

  test('goes page by page in the order of names, each once', async () => {
    const by = await aPerson('CHECKER');
    const names = ['Zoe', 'álvaro', 'Bob', 'Álvaro', 'charlie'].map((name) => `${name} Pagewise`);
    for (const name of names) await aSource({ by, name });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const input = ListSources.parse({ q: 'pagewise', limit: 2, ...(cursor && { cursor }) });
      const page: { items: { name: string }[]; next: string | null } = must(await listSources(by, input));
      seen.push(...page.items.map((card) => card.name));
      cursor = page.next;
    } while (cursor);
    expect(seen.map((name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())).toEqual(
      ['alvaro', 'alvaro', 'bob', 'charlie', 'zoe'].map((name) => `${name} pagewise`),
    );
    expect(new Set(seen).size).toBe(5);
  });

  test('reads operators as words', async () => {
    const by = await aPerson('CHECKER');
    for (const q of ['NOT x', '"', 'names:x', 'a OR', '*', '()', 'NEAR(a b)', '-a'])
      await expect(search(by, q)).resolves.toBeInstanceOf(Array);
  });

  test('costs as many queries for many sources as for one', async () => {
    const by = await aPerson('CHECKER');
    for (let i = 0; i < 5; i++)
      await aSource({ by, name: `Counted ${i}`, aliases: [`c${i}`], roles: [{ title: 'Judge' }] });
    const listing = (limit: number) =>
      queriesOf(() => listSources(by, ListSources.parse({ q: 'counted', limit })));
    expect(await listing(50)).toBe(await listing(1));
  });
});

test('what is attributed to a source is shown as far as the person may see the claims', async () => {
  const [by, other] = [await aPerson('CHECKER'), await aPerson('CHECKER')];
  const source = await aSource({ by, name: 'Fawaz Al-Attiyah' });
  const attributions = [{ hops: [{ speaker: 'SOURCE' as const, sourceId: source.id }] }];
  const drafted = await aDraft({ by });
  const appearance = { ...placeFrom(drafted), attributions };
  const first = await aDraft({ by, appearance, statement: 'First.' });
  const second = await aDraft({ by, appearance, statement: 'Second.' });
  await inStatus(second.id, 'WITHDRAWN');
  const shownTo = async (person: typeof by) =>
    must(await getSource(person, { sourceId: source.id })).attributed;
  expect((await shownTo(by)).map((one) => one.claimId)).toEqual([second.id, first.id]);
  expect(await shownTo(other)).toMatchObject([
    { claimId: first.id, statement: 'First.', words: 'Fawaz Al-Attiyah said so to Noon Post.' },
  ]);
});

function placeFrom(claim: Awaited<ReturnType<typeof aDraft>>) {
  const passage = claim.appearances[0]?.passage;
  if (!passage) throw new Error('This claim stands nowhere.');
  const { versionId, start, end } = passage;
  return { versionId, start, end };
}
