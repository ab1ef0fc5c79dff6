import { describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import { ListArticles } from '@/lib/schemas/article';
import { AddEvidence } from '@/lib/schemas/evidence';
import { EditSource, ListSources, type SourceView } from '@/lib/schemas/source';
import { CompareIdentity, EnterIdentity } from '@/lib/schemas/source/identity';
import { MergeSource, UnmergeSource } from '@/lib/schemas/source/merging';
import { getArticle, listArticles } from '@/lib/services/article/articles';
import { getClaim } from '@/lib/services/claim/claims';
import { addEvidence } from '@/lib/services/claim/evidence';
import { mergeSource, unmergeSource } from '@/lib/services/publication/merging/merging';
import { previewMerge } from '@/lib/services/publication/merging/preview';
import { listMerges } from '@/lib/services/publication/merging/view';
import { publicClaim, publicSource } from '@/lib/services/publication/publications';
import { editSource, getSource, listSources } from '@/lib/services/source/sources';
import { compareIdentity } from '@/lib/services/source/vault/comparisons';
import { enterIdentity } from '@/lib/services/source/vault/identities';
import { aPerson, readingOnly } from '../../../support/actors';
import {
  aDraft,
  anArticle,
  aSource,
  must,
  ownVoice,
  pathsOf,
  placeOf,
  refusalOf,
} from '../../../support/make';
import { aClaim, aNewsroom } from '../../../support/newsroom';
import { queriesOf } from '../../../support/queries';
import { everythingStored } from '../../../support/stored';
import { aVault } from '../../../support/vaults';
import { writable } from '../../../support/writable';

const NOW = new Date('2026-11-30T12:00:00Z');
const safe = aVault('these tests');

const aHidden = (name: string) => aSource({ kind: 'ANONYMOUS', name });
const entered = (by: Person, { id }: SourceView, name: string) =>
  enterIdentity(by, EnterIdentity.parse({ sourceId: id, version: 1, name }), { safe, now: NOW });
/** What was asked of the vault about a source, as it is recorded. */
const askedOf = async ({ id }: SourceView) =>
  (await reader().auditEvent.findMany({ where: { subjectId: id, verb: 'identity.compared' } })).map(
    ({ detail }) => JSON.parse(detail),
  );

const tryMerge = (by: Person, from: SourceView, into: SourceView, given: object = {}, now = new Date()) =>
  mergeSource(
    by,
    MergeSource.parse({
      sourceId: from.id,
      version: from.version,
      intoId: into.id,
      reason: 'One person, two spellings.',
      ...given,
    }),
    { now },
  );

const merges = async (by: Person, from: SourceView, into: SourceView) => must(await tryMerge(by, from, into));

const undoes = async (by: Person, merge: { id: string; from: { id: string } }) =>
  must(
    await unmergeSource(
      by,
      UnmergeSource.parse({ sourceId: merge.from.id, mergeId: merge.id, reason: 'Two people after all.' }),
    ),
  );

const saidBy = (source: SourceView) => [{ hops: [{ speaker: 'SOURCE' as const, sourceId: source.id }] }];

const claimSaidBy = async (by: Person, source: SourceView) => {
  const article = await anArticle({ by });
  const place = placeOf(article, 'No formal agreement governed it');
  return aDraft({ by, article, appearance: { ...place, attributions: saidBy(source) } });
};

const found = async (by: Person, q: string) =>
  must(await listSources(by, ListSources.parse({ q }))).items.map(({ name }) => name);

describe('a source that was merged', () => {
  test('counts as the other wherever it is named, and is found by its names', async () => {
    const [editor, by] = [await aPerson('EDITOR'), await aPerson('CHECKER')];
    const ministry = await aSource({ by, kind: 'GOVERNMENT', name: 'Ministry of Merging' });
    const younes = await aSource({
      by,
      name: 'Younes Al-Karim',
      roles: [{ title: 'Analyst', organisationId: ministry.id }],
    });
    const younis = await aSource({ by, name: 'Younis al Karim', aliases: ['Yunis K. Zwilling'] });
    const claim = await claimSaidBy(by, younis);
    await merges(editor, younis, younes);

    const view = must(await getClaim(by, { claimId: claim.id }));
    const [attribution] = view.appearances[0]?.attributions ?? [];
    expect(attribution?.hops[0]?.source).toMatchObject({ id: younes.id, name: 'Younes Al-Karim' });
    expect(attribution?.words).toContain('Younes Al-Karim');
    expect(await found(by, 'zwilling')).toEqual(['Younes Al-Karim']);
    const shown = must(await getSource(by, { sourceId: younes.id }));
    expect(shown.absorbed).toMatchObject([
      { id: younis.id, name: 'Younis al Karim', aliases: ['Yunis K. Zwilling'] },
    ]);
    expect(shown.attributed).toMatchObject([{ claimId: claim.id }]);
    expect(must(await getSource(by, { sourceId: younis.id })).mergedInto).toMatchObject({ id: younes.id });
  });

  test('publishes its articles and stands behind its evidence under the other’s name', async () => {
    // Enough people for a claim in which the editor has a hand from then on.
    await aNewsroom();
    const [editor, by] = [await aPerson('EDITOR'), await aPerson('CHECKER')];
    const article = await anArticle({ by, outletName: 'The Merged Courier' });
    const courier = await aSource({ by, kind: 'NEWS_OUTLET', name: 'Merged Courier' });
    const claim = await aDraft({ by, article });
    const given = {
      sourceId: article.outlet.id,
      type: 'NEWS_REPORT',
      stance: 'CORROBORATES',
      strength: 'WEAK',
    };
    const said = { title: 'A report', rationale: 'It says so.', ...given };
    must(await addEvidence(by, AddEvidence.parse({ claimId: claim.id, version: claim.version, ...said })));
    const from = must(await getSource(editor, { sourceId: article.outlet.id }));
    await merges(editor, from, courier);

    expect(must(await getArticle(by, { articleId: article.id })).outlet.name).toBe('Merged Courier');
    const asked = ListArticles.parse({ outletId: courier.id });
    expect(must(await listArticles(by, asked)).items.map(({ id }) => id)).toEqual([article.id]);
    const view = must(await getClaim(by, { claimId: claim.id }));
    expect(view.evidence[0]?.evidence.source?.name).toBe('Merged Courier');
    // What comes in under the old name is the other's from the start.
    const later = await anArticle({ by, outletName: 'The Merged Courier' });
    expect(later.outlet.id).toBe(courier.id);
  });

  test('can’t be changed, which says where to', async () => {
    const editor = await aPerson('EDITOR');
    const [one, two] = [await aSource({ name: 'One Merged' }), await aSource({ name: 'Two Merged' })];
    await merges(editor, one, two);
    const input = EditSource.parse({ ...writable(EditSource, one), sourceId: one.id, name: 'Other' });
    expect(refusalOf(await editSource(editor, input))).toMatchObject({
      kind: 'not_ready',
      reasons: [expect.stringContaining('“Two Merged”')],
    });
  });

  test('keeps the other’s own names when that is changed', async () => {
    const editor = await aPerson('EDITOR');
    const [one, two] = [await aSource({ name: 'Erstname Eins' }), await aSource({ name: 'Zweitname Zwei' })];
    await merges(editor, one, two);
    const input = EditSource.parse({
      ...writable(EditSource, two),
      sourceId: two.id,
      name: 'Drittname Drei',
    });
    must(await editSource(editor, input));
    expect(await found(editor, 'erstname')).toEqual(['Drittname Drei']);
    expect(await found(editor, 'zweitname')).toEqual([]);
  });

  test('makes whoever merged a contributor of the claims that tell of it', async () => {
    const editor = await aPerson('EDITOR');
    const [one, two] = [await aSource({ name: 'Hand One' }), await aSource({ name: 'Hand Two' })];
    const claim = await claimSaidBy(await aPerson('CHECKER'), one);
    await merges(editor, one, two);
    const { contributors } = must(await getClaim(editor, { claimId: claim.id }));
    expect(contributors.map(({ id }) => id)).toEqual([editor.id]);
  });
});

describe('merging', () => {
  test('is for editors who saw the source as it is', async () => {
    const [editor, checker] = [await aPerson('EDITOR'), await aPerson('CHECKER')];
    const [one, two] = [await aSource(), await aSource()];
    expect(refusalOf(await tryMerge(checker, one, two)).kind).toBe('not_found');
    expect(refusalOf(await tryMerge(editor, one, two, { version: 9 })).kind).toBe('stale');
    expect(pathsOf(await tryMerge(editor, one, two, { intoId: 'nobody' }))).toEqual(['intoId']);
    expect(refusalOf(await tryMerge(editor, one, two, { sourceId: 'nobody' })).kind).toBe('not_found');
  });

  test('refuses an anonymous source with a named one, and two whom somebody knows to be two', async () => {
    const editor = await aPerson('EDITOR');
    const named = await aSource();
    const hidden = await aSource({ kind: 'ANONYMOUS', name: 'A former officer' });
    expect(pathsOf(await tryMerge(editor, hidden, named))).toEqual(['intoId']);
    expect(pathsOf(await tryMerge(editor, named, hidden))).toEqual(['intoId']);
  });

  test('follows a row of merges, undone in any order', async () => {
    const editor = await aPerson('EDITOR');
    const all: SourceView[] = [];
    for (const name of ['Row A', 'Row B', 'Row C']) all.push(await aSource({ name }));
    const [a, b, c] = all as [SourceView, SourceView, SourceView];
    const first = await merges(editor, a, b);
    expect(pathsOf(await tryMerge(editor, a, c))).toEqual(['intoId']);
    await merges(editor, b, c);
    const into = async (source: SourceView) =>
      must(await getSource(editor, { sourceId: source.id })).mergedInto?.name ?? null;
    expect([await into(a), await into(b)]).toEqual(['Row C', 'Row C']);
    await undoes(editor, first);
    expect([await into(a), await into(b)]).toEqual([null, 'Row C']);
    const listed = must(await listMerges(editor, { sourceId: c.id })).items;
    expect(listed.map(({ from, undone }) => [from.name, undone !== null])).toEqual([
      ['Row B', false],
      ['Row A', true],
    ]);
  });
});

describe('looking at a merge first', () => {
  test('tells what would count as the other’s and which claims change, and changes nothing', async () => {
    const [editor, by] = [await aPerson('EDITOR'), await aPerson('CHECKER')];
    const [one, two] = [await aSource({ by, name: 'Twin One' }), await aSource({ by, name: 'Twin Two' })];
    const article = await anArticle({ by });
    const [first, second] = [
      placeOf(article, 'No formal agreement governed it'),
      placeOf(article, 'A former officer spoke'),
    ];
    const claim = await aDraft({
      by,
      article,
      appearance: { ...first, attributions: [...saidBy(one), ...saidBy(two), ownVoice] },
    });
    expect(second.start).toBeGreaterThan(first.start);
    const before = await everythingStored();
    const preview = must(await previewMerge(editor, { sourceId: one.id, intoId: two.id }));
    expect(await everythingStored()).toEqual(before);
    expect(preview).toMatchObject({
      from: { name: 'Twin One', version: 1 },
      into: { name: 'Twin Two' },
      problems: [],
      counting: { attributions: 1, articles: 0, evidence: 0 },
      names: ['Twin One'],
      ripple: {
        items: [
          {
            claim: { id: claim.id },
            published: false,
            shift: { before: { support: { origins: 3 } }, after: { support: { origins: 2 } } },
          },
        ],
        more: 0,
      },
    });
    const merge = await merges(editor, one, two);
    expect(merge).toMatchObject({ from: { name: 'Twin One' }, into: { name: 'Twin Two' }, undone: null });
  });

  test('says why it can’t be', async () => {
    const by = await aPerson('EDITOR');
    const [one, two] = [await aSource(), await aSource({ kind: 'NEWS_OUTLET', name: 'Paper' })];
    expect(must(await previewMerge(by, { sourceId: one.id, intoId: two.id })).problems).toHaveLength(1);
    expect(pathsOf(await previewMerge(by, { sourceId: one.id, intoId: 'x' }))).toEqual(['intoId']);
  });

  test('is for whoever may merge: the others’ writes wait for it', async () => {
    const [editor, checker] = [await aPerson('EDITOR'), await aPerson('CHECKER')];
    const pair = { sourceId: (await aSource()).id, intoId: (await aSource()).id };
    expect(refusalOf(await previewMerge(readingOnly(editor), pair)).kind).toBe('forbidden');
    expect(refusalOf(await previewMerge(checker, pair)).kind).toBe('not_found');
  });

  test('of two anonymous sources asks the vault as a comparison does', async () => {
    const by = await aPerson('CHECKER');
    const [bait, secret] = [await aHidden('a bait'), await aHidden('a secret')];
    const looks = (person: Person, now = NOW) =>
      previewMerge(person, { sourceId: bait.id, intoId: secret.id }, { now });
    expect(refusalOf(await looks(by)).kind).toBe('not_found');
    expect(refusalOf(await looks(await aPerson('EDITOR', { scope: 'read' }))).kind).toBe('forbidden');
    const editor = await aPerson('EDITOR');
    // The vault can tell nothing of somebody whose name nobody entered.
    must(await looks(editor));
    expect(await askedOf(bait)).toEqual([]);

    must(await entered(editor, bait, 'Maren Okonkwo'));
    must(await entered(editor, secret, 'Younes Karim'));
    for (let i = 0; i < 9; i += 1) must(await looks(editor));
    expect(must(await looks(editor)).problems).toEqual([expect.stringContaining('The vault knows')]);
    expect(refusalOf(await looks(editor)).kind).toBe('too_many');
    expect(await askedOf(bait)).toHaveLength(10);
    expect((await askedOf(bait))[0]).toEqual({ with: secret.id, likeness: 'DIFFERENT', merging: true });
    expect(refusalOf(await tryMerge(editor, bait, secret, {}, NOW)).kind).toBe('too_many');

    const other = await aPerson('EDITOR');
    expect(pathsOf(await tryMerge(other, bait, secret, {}, NOW))).toEqual(['intoId']);
    expect(await askedOf(bait)).toHaveLength(11);
    const compared = await compareIdentity(
      other,
      CompareIdentity.parse({ sourceId: bait.id, otherId: secret.id }),
      { now: NOW },
    );
    expect(must(compared).left).toBe(8);
  });

  test('costs as many queries for many claims as for one', async () => {
    const by = await aPerson('EDITOR');
    const [one, two, three] = [await aSource(), await aSource(), await aSource()];
    await claimSaidBy(by, one);
    for (let i = 0; i < 4; i++) await claimSaidBy(by, three);
    const looking = (source: SourceView) =>
      queriesOf(() => previewMerge(by, { sourceId: source.id, intoId: two.id }));
    expect(await looking(three)).toBe(await looking(one));
  });
});

/** What a merge and its undoing add for good, and what SQLite keeps of a search besides its rows. */
const GROWS = /^(?:SourceMerge|Flag|AuditEvent|AuditHead|PublicChange|SourceSearch_.*|sqlite_.*)$/;

const stored = async () =>
  Object.fromEntries(Object.entries(await everythingStored()).filter(([table]) => !GROWS.test(table)));

/** A registry in which everything names everything, drawn from a number. */
async function aRegistry(by: Person, seed: number): Promise<SourceView[]> {
  const any = drawing(seed);
  const sources: SourceView[] = [];
  for (let i = 0; i < 5; i++)
    sources.push(
      await aSource({
        by,
        name: `Registry ${seed} number ${i}`,
        aliases: any(2) ? [`Other ${seed} ${i}`] : [],
        roles: any(2) && sources[0] ? [{ title: 'Member', organisationId: sources[0].id }] : [],
      }),
    );
  for (let i = 0; i < 3; i++) await claimSaidBy(by, sources[any(5)] as SourceView);
  return sources;
}

/** Whole numbers below a bound, the same for the same seed. */
function drawing(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('undoing', () => {
  test.each([1, 2, 3, 4, 5])('leaves every row as it was, in any order: registry %i', async (seed) => {
    const [editor, by] = [await aPerson('EDITOR'), await aPerson('CHECKER')];
    const sources = await aRegistry(by, seed);
    const any = drawing(seed + 100);
    const before = await stored();
    const standing = [];
    for (let i = 0; i < 6; i++) {
      const [from, into] = [sources[any(5)] as SourceView, sources[any(5)] as SourceView];
      const merged = await tryMerge(editor, from, into);
      if (merged.ok) standing.push(merged.value);
    }
    expect(standing.length).toBeGreaterThan(1);
    expect(await stored()).not.toEqual(before);
    while (standing.length > 0) {
      const [merge] = standing.splice(any(standing.length), 1);
      if (merge) expect((await undoes(editor, merge)).staysBehind).toEqual([]);
    }
    expect(await stored()).toEqual(before);
  });

  test.each([6, 7, 8])(
    'leaves every row as it would be without, also after later edits: registry %i',
    async (seed) => {
      const [editor, by] = [await aPerson('EDITOR'), await aPerson('CHECKER')];
      const [one, two] = (await aRegistry(by, seed)) as [SourceView, SourceView];
      const merge = await merges(editor, one, two);
      const input = EditSource.parse({
        ...writable(EditSource, two),
        sourceId: two.id,
        roles: [],
        description: 'Edited.',
      });
      must(await editSource(by, input));
      const claim = await claimSaidBy(by, two);
      const later = await stored();
      const undone = await undoes(editor, merge);
      expect(undone.staysBehind).toEqual([
        expect.stringMatching(/^1 attribution recorded with “.*” since the merge stays there\./),
      ]);
      const [now, then] = [unmerged(await stored()), unmerged(later)];
      expect(now).toEqual(then);
      // The claim came up while both were one, so undoing that is a hand in it.
      const view = must(await getClaim(by, { claimId: claim.id }));
      expect(view.appearances[0]?.attributions[0]?.hops[0]?.source?.id).toBe(two.id);
      expect(view.contributors.map(({ id }) => id)).toEqual([editor.id]);
      expect(await found(by, one.name)).toEqual([one.name]);
      expect(must(await getSource(by, { sourceId: one.id })).mergedInto).toBeNull();
    },
  );

  test('once only, and by whom it concerns', async () => {
    const [editor, checker] = [await aPerson('EDITOR'), await aPerson('CHECKER')];
    const [one, two] = [await aSource(), await aSource()];
    const merge = await merges(editor, one, two);
    const asked = { sourceId: two.id, mergeId: merge.id, reason: 'Two.' };
    expect(refusalOf(await unmergeSource(checker, asked)).kind).toBe('not_found');
    expect(refusalOf(await unmergeSource(editor, { ...asked, sourceId: 'x' })).kind).toBe('not_found');
    must(await unmergeSource(editor, asked));
    expect(refusalOf(await unmergeSource(editor, asked)).kind).toBe('not_ready');
    expect(must(await listMerges(checker, { sourceId: one.id })).items).toMatchObject([
      { undone: { by: { id: editor.id }, reason: 'Two.' } },
    ]);
    must(await tryMerge(editor, one, two));
  });
});

/** Rows without whom sources count as, where names are looked for, and who has a hand in what. */
const unmerged = ({
  Source = [],
  SourceSearch: _,
  ClaimContributor: __,
  ...rest
}: Record<string, string[]>) => ({
  ...rest,
  Source: Source.map((row) => JSON.stringify({ ...JSON.parse(row), mergedIntoId: null })).sort(),
});

describe('readers', () => {
  test('are led from the merged source to the other once both are public, and back after undoing', async () => {
    const room = await aNewsroom();
    const editor = await aPerson('EDITOR');
    const [one, two] = [await aSource({ name: 'Public Twin' }), await aSource({ name: 'Public Other' })];
    const published = async (source: SourceView) => {
      const article = await anArticle({ by: room.author });
      const place = placeOf(article, 'No formal agreement governed it');
      return aClaim('PUBLISHED', room, { article, appearance: { ...place, attributions: saidBy(source) } });
    };
    const claim = await published(one);
    const merge = await merges(editor, one, two);
    const pageOf = async ({ slug }: { slug: string }) => must(await publicSource({ slug, limit: 10 }));
    // Nobody has published anything of the other: readers learn nothing of it.
    expect((await pageOf(one)).source.name).toBe('Public Twin');
    expect(refusalOf(await publicSource({ slug: two.slug, limit: 10 })).kind).toBe('not_found');

    const other = await published(two);
    expect((await pageOf(one)).source).toMatchObject({ name: 'Public Other', aliases: ['Public Twin'] });
    expect((await pageOf(two)).claims.items.map(({ slug }) => slug)).toEqual([other.slug, claim.slug]);
    // What was published stays as it was.
    const { snapshot } = must(await publicClaim({ slug: claim.slug ?? '' }));
    expect(snapshot.sources.map(({ name }) => name)).toContain('Public Twin');

    await undoes(editor, merge);
    expect((await pageOf(one)).source.name).toBe('Public Twin');
    expect((await pageOf(two)).claims.items.map(({ slug }) => slug)).toEqual([other.slug]);
  });

  test('are told a merged source’s new name by a claim that is published after', async () => {
    const room = await aNewsroom();
    const [one, two] = [await aSource({ name: 'Twin of Readers' }), await aSource({ name: 'Reader’s Name' })];
    await merges(await aPerson('EDITOR'), one, two);
    const article = await anArticle({ by: room.author });
    const place = placeOf(article, 'No formal agreement governed it');
    const claim = await aClaim('PUBLISHED', room, {
      article,
      appearance: { ...place, attributions: saidBy(one) },
    });
    const { body } = must(await publicClaim({ slug: claim.slug ?? '' }));
    expect(body).toContain('Reader’s Name');
    expect(body).not.toContain('Twin of Readers');
  });
});
