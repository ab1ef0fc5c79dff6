import { describe, expect, test } from 'vitest';
import type { Status } from '@/lib/domain/claim/claim';
import { type ArticleView, EditArticle } from '@/lib/schemas/article';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { AddEvidence } from '@/lib/schemas/evidence';
import { Paging } from '@/lib/schemas/primitives';
import { EditSource, type SourceView } from '@/lib/schemas/source';
import { editArticle } from '@/lib/services/article/articles';
import { getClaim } from '@/lib/services/claim/claims';
import { addEvidence } from '@/lib/services/claim/evidence';
import { publicArticle, publicClaim, publicSource } from '@/lib/services/publication/publications';
import { editSource, getSource } from '@/lib/services/source/sources';
import { aPerson } from '../../support/actors';
import { changedBy } from '../../support/changed';
import { aDraft, anArticle, aSource, must, pathsOf, placeOf } from '../../support/make';
import {
  aClaim,
  aNewsroom,
  approvedIn,
  moves,
  type Newsroom,
  retracts,
  reviewedBy,
  seals,
  tryMove,
} from '../../support/newsroom';
import { queriesOf } from '../../support/queries';

const paging = Paging.parse({});

const changed = (source: SourceView, changes: Partial<EditSource>) =>
  EditSource.parse({
    sourceId: source.id,
    version: source.version,
    kind: source.kind,
    name: source.name,
    description: source.description,
    aliases: source.aliases,
    ...changes,
  });

const retold = (article: ArticleView, changes: Partial<EditArticle>) =>
  EditArticle.parse({
    articleId: article.id,
    version: article.version,
    title: article.title,
    byline: article.byline,
    url: article.url,
    outletId: article.outlet.id,
    publishedAt: article.publishedAt,
    language: article.language,
    direction: article.direction,
    display: article.display,
    ...changes,
  });

const words = 'No formal agreement governed it';

/** A draft in which this source says so in this article. */
const saidBy = (
  source: SourceView,
  article: ArticleView,
  terms: 'ON_RECORD' | 'BACKGROUND' = 'ON_RECORD',
) => ({
  article,
  appearance: {
    ...placeOf(article, words),
    attributions: [
      {
        terms,
        anonymityReason: 'fear of reprisal',
        hops: [{ speaker: 'SOURCE' as const, sourceId: source.id }],
      },
    ],
  },
});

const contributors = async (claim: ClaimView, by: Newsroom['author']) =>
  must(await getClaim(by, { claimId: claim.id })).contributors.map((person) => person.id);

/** An article, a speaker in it and the outlet, none of which any other test touches. */
async function aStory(room: Newsroom) {
  const article = await anArticle({ by: room.author, outletName: `The paper of ${room.author.id}` });
  const speaker = await aSource({ by: room.author, name: 'Vera Talker', description: 'An analyst' });
  return { article, speaker, draft: saidBy(speaker, article) };
}

describe('somebody who becomes anonymous', () => {
  test('loses the address that told their name, and no public page holds it', async () => {
    const room = await aNewsroom();
    const named = await aSource({
      by: room.author,
      name: 'Hidden Colonel',
      aliases: ['Abu Hidden'],
      description: 'Commanded at Hidden',
    });
    expect(named.slug).toMatch(/^hidden-colonel/);
    const name = 'a former Syrian officer';
    const unnamed = must(await editSource(room.author, changed(named, { kind: 'ANONYMOUS', name })));
    expect(unnamed.slug).toBe(`source-${unnamed.id.slice(-8)}`);
    const article = await anArticle({ by: room.author });
    const claim = await aClaim('PUBLISHED', room, saidBy(unnamed, article, 'BACKGROUND'));
    const pages = [
      await publicClaim({ slug: claim.slug ?? '' }),
      await publicArticle({ slug: article.slug }),
      await publicSource({ slug: unnamed.slug, ...paging }),
    ];
    expect(pages.map((page) => page.ok)).toEqual([true, true, true]);
    expect(JSON.stringify(pages)).toContain(name);
    expect(JSON.stringify(pages)).not.toMatch(/hidden/i);
    expect(await publicSource({ slug: named.slug, ...paging })).toMatchObject({ ok: false });
  });

  test('has an address without words from the start', async () => {
    const source = await aSource({ kind: 'ANONYMOUS', name: 'the driver of Colonel Hidden' });
    expect(source.slug).toBe(`source-${source.id.slice(-8)}`);
  });

  test('is refused once readers see them by name', async () => {
    const room = await aNewsroom();
    const { speaker, draft } = await aStory(room);
    await aClaim('PUBLISHED', room, draft);
    const input = changed(speaker, { kind: 'ANONYMOUS', name: 'an analyst' });
    expect(pathsOf(await editSource(room.author, input))).toEqual(['kind']);
    expect(must(await getSource(room.author, { sourceId: speaker.id }))).toMatchObject({
      kind: 'PERSON',
      slug: speaker.slug,
    });
  });
});

describe('what stands on public pages was approved', () => {
  type Story = Awaited<ReturnType<typeof aStory>>;
  const edits: [string, (by: Newsroom['author'], story: Story) => Promise<unknown>][] = [
    ['description', (by, { speaker }) => editSource(by, changed(speaker, { description: 'A convict' }))],
    ['aliases', (by, { speaker }) => editSource(by, changed(speaker, { aliases: ['V. T.'] }))],
    ['Wikidata id', (by, { speaker }) => editSource(by, changed(speaker, { wikidataId: 'Q42' }))],
    [
      'roles',
      (by, { speaker }) =>
        editSource(
          by,
          changed(speaker, { roles: [{ title: 'Spy', organisationId: null, from: null, to: null }] }),
        ),
    ],
    ['byline', (by, { article }) => editArticle(by, retold(article, { byline: 'Another Name' }))],
    ['url', (by, { article }) => editArticle(by, retold(article, { url: 'https://elsewhere.example/' }))],
    ['date', (by, { article }) => editArticle(by, retold(article, { publishedAt: '1999-01-01' }))],
    ['display', (by, { article }) => editArticle(by, retold(article, { display: 'FULL' }))],
    ['language', (by, { article }) => editArticle(by, retold(article, { language: 'fr' }))],
    ['direction', (by, { article }) => editArticle(by, retold(article, { direction: 'rtl' }))],
  ];

  test.each(edits)('a change of %s after approval keeps the claim from being published', async (_, edit) => {
    const room = await aNewsroom();
    const story = await aStory(room);
    const approved = await aClaim('APPROVED', room, story.draft);
    expect(await edit(room.author, story)).toMatchObject({ ok: true });
    const refused = await tryMove(room.approver, approved, { move: 'publish' });
    expect(refused).toMatchObject({ ok: false });
    expect(must(await getClaim(room.author, { claimId: approved.id })).status).toBe('APPROVED');
    expect(await publicArticle({ slug: story.article.slug })).toMatchObject({ ok: false });
  });

  test('what is written of an anonymous source besides its descriptor does not concern readers', async () => {
    const room = await aNewsroom();
    const unnamed = await aSource({ by: room.author, kind: 'ANONYMOUS', name: 'an officer' });
    const article = await anArticle({ by: room.author });
    const approved = await aClaim('APPROVED', room, saidBy(unnamed, article, 'BACKGROUND'));
    const helper = await aPerson('EDITOR');
    must(await editSource(helper, changed(unnamed, { description: 'Met in a café' })));
    expect(await contributors(approved, room.author)).toEqual([]);
    expect(await tryMove(room.approver, approved, { move: 'publish' })).toMatchObject({ ok: true });
  });

  test('the pages of a retracted claim go; those that another claim needs keep what was approved', async () => {
    const room = await aNewsroom();
    const { article, speaker, draft } = await aStory(room);
    const other = await aSource({ by: room.author, name: 'Only Once' });
    const kept = await aClaim('PUBLISHED', room, draft);
    const gone = await aClaim('PUBLISHED', room, { ...saidBy(other, article), statement: 'Another claim.' });
    must(await editArticle(room.author, retold(article, { byline: 'Not Approved', display: 'FULL' })));
    must(await editSource(room.author, changed(speaker, { description: 'Not approved' })));
    must(await editSource(room.author, changed(other, { description: 'Not approved' })));
    const [, marks] = await changedBy(async () => retracts(room, gone, 'Forged.'));
    expect(marks).toContain(`sources/${other.slug}`);
    const page = must(await publicArticle({ slug: article.slug })).snapshot;
    expect(page.marks.map((mark) => mark.claim.slug)).toEqual([kept.slug]);
    expect(page.article).toMatchObject({ byline: article.byline, display: article.display });
    expect(page.pieces.map((piece) => piece.text)).toEqual([`${words}.`]);
    expect(must(await publicSource({ slug: speaker.slug, ...paging })).source.description).toBe('An analyst');
    expect(await publicSource({ slug: other.slug, ...paging })).toMatchObject({ ok: false });
    await retracts(room, kept, 'Forged too.');
    expect(await publicArticle({ slug: article.slug })).toMatchObject({ ok: false });
    expect(await publicSource({ slug: speaker.slug, ...paging })).toMatchObject({ ok: false });
  });
});

describe('whoever changes what readers would see of a source or an article', () => {
  const concerned: [Status, boolean][] = [
    ['DRAFT', true],
    ['IN_REVIEW', true],
    ['ADJUDICATION', true],
    ['REVIEWED', true],
    ['APPROVED', true],
    ['PUBLISHED', false],
    ['RETRACTED', false],
    ['WITHDRAWN', false],
  ];

  test.each(concerned)('contributes to a claim that is %s: %s', async (status, contributes) => {
    const room = await aNewsroom();
    const { article, speaker, draft } = await aStory(room);
    const claim = await aClaim(status, room, draft);
    const [one, two, three] = [await aPerson('EDITOR'), await aPerson('EDITOR'), await aPerson('EDITOR')];
    must(await editSource(one, changed(speaker, { description: 'Changed' })));
    must(await editArticle(two, retold(article, { byline: 'Changed' })));
    const outlet = must(await getSource(room.author, { sourceId: article.outlet.id }));
    must(await editSource(three, changed(outlet, { name: `${outlet.name} again` })));
    must(
      await editSource(
        room.author,
        changed({ ...speaker, version: 2 }, { description: 'Changed by its author' }),
      ),
    );
    const expected = contributes ? [one.id, two.id, three.id].sort() : [];
    expect((await contributors(claim, room.author)).sort()).toEqual(expected);
    expect(must(await getClaim(room.author, { claimId: claim.id })).version).toBe(claim.version);
  });

  test('can’t approve the claim any more', async () => {
    const room = await aNewsroom();
    const { speaker, draft } = await aStory(room);
    const claim = await aClaim('REVIEWED', room, draft);
    must(await editSource(room.approver, changed(speaker, { name: 'Quite Another', description: 'Fraud' })));
    expect(await tryMove(room.approver, claim, { move: 'approve' })).toMatchObject({ ok: false });
    expect(await tryMove(room.adjudicator, claim, { move: 'approve' })).toMatchObject({ ok: true });
  });

  test('contributes through a role in the source, and through evidence, but not through evidence that is blind', async () => {
    const room = await aNewsroom();
    const { article } = await aStory(room);
    const [ministry, archive, secret] = [
      await aSource({ kind: 'GOVERNMENT', name: 'The ministry' }),
      await aSource({ kind: 'ORGANISATION', name: 'The archive' }),
      await aSource({ kind: 'ORGANISATION', name: 'The blind archive' }),
    ];
    const clerk = await aSource({
      name: 'A Clerk',
      roles: [{ title: 'Clerk', organisationId: ministry.id }],
    });
    const made = await aDraft({ by: room.author, ...saidBy(clerk, article) });
    const memo = {
      title: 'A memo',
      type: 'OTHER',
      stance: 'CONTEXT',
      strength: 'WEAK',
      rationale: 'So.',
    } as const;
    const input = AddEvidence.parse({
      claimId: made.id,
      version: made.version,
      ...memo,
      sourceId: archive.id,
    });
    const submitted = await moves(room.author, must(await addEvidence(room.author, input)), {
      move: 'submit',
    });
    const evidence = [{ ...memo, sourceId: secret.id }];
    await seals(room.reviewers[0], submitted, { evidence });
    const [one, two, three] = [await aPerson('EDITOR'), await aPerson('EDITOR'), await aPerson('EDITOR')];
    const described = await aPerson('EDITOR');
    const redescribed = must(await editSource(described, changed(archive, { aliases: ['The stacks'] })));
    const unrelated = must(await editSource(three, changed(ministry, { description: 'No one reads this' })));
    must(await editSource(one, changed(unrelated, { name: 'The other ministry' })));
    must(await editSource(two, changed(redescribed, { name: 'The other archive' })));
    must(await editSource(three, changed(secret, { name: 'The other blind archive' })));
    expect((await contributors(submitted, room.author)).sort()).toEqual(
      [one.id, two.id, described.id].sort(),
    );
  });

  test('costs as many queries for many claims as for one', async () => {
    const room = await aNewsroom();
    const [one, many] = [await aStory(room), await aStory(room)];
    await aDraft({ by: room.author, ...one.draft });
    for (let i = 0; i < 4; i += 1) await aDraft({ by: room.author, ...many.draft });
    const editor = await aPerson('EDITOR');
    const editing = ({ speaker }: typeof one) =>
      queriesOf(async () => must(await editSource(editor, changed(speaker, { description: 'Changed' }))));
    expect(await editing(many)).toBe(await editing(one));
  });

  test('an approved claim is published again once it went through review with the change', async () => {
    const room = await aNewsroom();
    const { speaker, draft } = await aStory(room);
    const approved = await aClaim('APPROVED', room, draft);
    must(await editSource(room.author, changed(speaker, { description: 'Now an adviser' })));
    const back = await moves(room.approver, approved, { move: 'sendBack', reason: 'The source changed.' });
    const reviewed = await reviewedBy(room, await moves(room.author, back, { move: 'submit' }));
    await moves(room.approver, await approvedIn(room, reviewed), { move: 'publish' });
    const page = must(await publicSource({ slug: speaker.slug, ...paging }));
    expect(page.source.description).toBe('Now an adviser');
  });
});
