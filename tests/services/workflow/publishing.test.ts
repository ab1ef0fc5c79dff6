import { describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import { EditArticle } from '@/lib/schemas/article';
import { EditSource } from '@/lib/schemas/source';
import { AssessSource } from '@/lib/schemas/source/assessment';
import { ClaimPreview, MoveClaim } from '@/lib/schemas/workflow';
import { editArticle, getArticle } from '@/lib/services/article/articles';
import { getClaim } from '@/lib/services/claim/claims';
import { assessSource } from '@/lib/services/publication/assessing';
import { publicClaim } from '@/lib/services/publication/publications';
import { editSource } from '@/lib/services/source/sources';
import { previewClaim } from '@/lib/services/workflow/preview';
import { aPerson } from '../../support/actors';
import { changedBy } from '../../support/changed';
import { anArticle, aSource, must, placeOf } from '../../support/make';
import { aClaim, aNewsroom, moves, reviewedBy, summarises, tryMove } from '../../support/newsroom';
import { everythingStored } from '../../support/stored';

describe('approving and publishing in one step', () => {
  const both = { move: 'approve', publish: true } as const;

  test('both are done, and recorded as the two that they are', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('REVIEWED', room);
    expect(claim.moves.find(({ move: name }) => name === 'approve')?.andThen).toBeNull();
    const offered = must(await getClaim(room.approver, { claimId: claim.id })).moves;
    expect(offered.find(({ move: name }) => name === 'approve')?.andThen).toBe('publish');
    const [done, changed] = await changedBy(() => moves(room.approver, claim, both));
    expect(done).toMatchObject({ status: 'PUBLISHED', approved: { by: { id: room.approver.id } } });
    expect(done.publication).toMatchObject({ sequence: 1, state: 'LIVE' });
    expect(changed).toContain(`claims/${done.slug}`);
    const events = await reader().auditEvent.findMany({
      where: { claimId: claim.id },
      orderBy: { sequence: 'asc' },
    });
    const verbs = events.map(({ verb }) => verb);
    expect(verbs.slice(-2)).toEqual(['claim.approved', 'claim.published']);
  });

  test('a new version needs its correction, and without one nothing is approved either', async () => {
    const room = await aNewsroom();
    const live = await aClaim('PUBLISHED', room);
    const draft = await moves(room.approver, live, { move: 'reopen', reason: 'A reader wrote.' });
    const again = await reviewedBy(room, await moves(room.author, draft, { move: 'submit' }), {
      verdict: 'PARTLY_SUPPORTED',
    });
    const claim = await summarises(room.author, again);
    expect(await tryMove(room.approver, claim, both)).toMatchObject({
      refusal: { kind: 'invalid', issues: [{ path: 'correction.note' }] },
    });
    expect(must(await getClaim(room.approver, { claimId: claim.id }))).toMatchObject({
      ...{ status: 'REVIEWED', version: claim.version, approved: null },
    });
    const correction = { kind: 'UPDATE', note: 'A second letter came to light.' } as const;
    const done = await moves(room.approver, claim, { ...both, correction });
    expect(done).toMatchObject({ status: 'PUBLISHED', publication: { sequence: 2 } });
  });

  test('a correction goes with publishing alone', () => {
    const correction = { kind: 'UPDATE', note: 'News.' };
    const told = MoveClaim.safeParse({ move: 'approve', claimId: 'c', version: 1, correction });
    expect(told.error?.issues.map(({ path }) => path)).toEqual([['correction']]);
  });
});

describe('the page before it is published', () => {
  test('is what readers then get, but for its moment, and nothing of it is stored', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('REVIEWED', room);
    const stored = await everythingStored();
    const preview = must(await previewClaim(room.approver, { claimId: claim.id }));
    expect(await everythingStored()).toEqual(stored);
    expect(preview).toMatchObject({ version: claim.version, corrects: false });
    expect(ClaimPreview.safeParse(preview).error).toBeUndefined();
    const { slug } = await moves(room.approver, claim, { move: 'approve', publish: true });
    const published = must(await publicClaim({ slug: slug ?? '' })).snapshot;
    const { publishedAt, firstPublishedAt } = published;
    const history = preview.snapshot.history.map((entry) => ({ ...entry, publishedAt }));
    expect(
      JSON.parse(JSON.stringify({ ...preview.snapshot, publishedAt, firstPublishedAt, history })),
    ).toEqual(published);
  });

  test('is for whoever may approve or publish: others are told why not', async () => {
    const room = await aNewsroom();
    const reviewed = await aClaim('REVIEWED', room);
    const asked = { claimId: reviewed.id };
    expect(await previewClaim(room.author, asked)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await previewClaim(room.reviewers[1], asked)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await previewClaim(await aPerson('ADMIN'), asked)).toMatchObject({
      refusal: { kind: 'not_found' },
    });
    const open = await aClaim('IN_REVIEW', room);
    expect(await previewClaim(room.approver, { claimId: open.id })).toMatchObject({
      refusal: { kind: 'not_ready' },
    });
  });
});

describe('the page that was looked at is the one that is approved', () => {
  /** A reviewed claim of a person in an article, neither of whom the approval’s version knows. */
  async function spoken() {
    const room = await aNewsroom();
    const speaker = await aSource({ by: room.author, name: 'Vera Talker' });
    const article = await anArticle({ by: room.author, display: 'EXCERPTS' });
    const attributions = [{ hops: [{ speaker: 'SOURCE' as const, sourceId: speaker.id }] }];
    const appearance = { ...placeOf(article, 'No formal agreement'), attributions };
    return { room, speaker, article, claim: await aClaim('REVIEWED', room, { appearance }) };
  }

  type Spoken = Awaited<ReturnType<typeof spoken>>;
  const renamed = async ({ room, speaker }: Spoken) => {
    const { id: sourceId, version, kind } = speaker;
    must(await editSource(room.author, EditSource.parse({ sourceId, version, kind, name: 'Somebody Else' })));
  };
  const shownWhole = async ({ room, article }: Spoken) => {
    const {
      id: articleId,
      version,
      title,
      outlet,
    } = must(await getArticle(room.author, { articleId: article.id }));
    const edit = {
      articleId,
      version,
      title,
      outletId: outlet.id,
      language: 'en',
      direction: 'ltr',
      display: 'FULL',
    };
    must(await editArticle(room.author, EditArticle.parse(edit)));
  };

  const graded = async ({ room, speaker }: Spoken) => {
    const said = { grade: 'D', rationale: 'It was wrong twice.' };
    must(await assessSource(room.author, AssessSource.parse({ sourceId: speaker.id, ...said })));
  };

  test.each([
    ['a source was renamed', renamed],
    ['the article is shown whole', shownWhole],
    ['a source was graded', graded],
  ])('not when %s since: the claim has the version that it had', async (_, changed) => {
    const made = await spoken();
    const { room, claim } = made;
    const { contentHash, version } = must(await previewClaim(room.approver, { claimId: claim.id }));
    await changed(made);
    for (const publish of [true, false])
      expect(await tryMove(room.approver, claim, { move: 'approve', publish, contentHash })).toMatchObject({
        refusal: { kind: 'stale', current: { version }, because: expect.stringContaining('Look again') },
      });
    const again = must(await previewClaim(room.approver, { claimId: claim.id }));
    expect([again.version, again.contentHash === contentHash]).toEqual([version, false]);
    const seen = { contentHash: again.contentHash } as const;
    const approved = await moves(room.approver, claim, { move: 'approve', ...seen });
    expect(await tryMove(room.approver, approved, { move: 'publish', contentHash })).toMatchObject({
      refusal: { kind: 'stale' },
    });
    const { slug } = await moves(room.approver, approved, { move: 'publish', ...seen });
    const { sources } = must(await publicClaim({ slug: slug ?? '' })).snapshot;
    expect(sources).toEqual(JSON.parse(JSON.stringify(again.snapshot.sources)));
  });
});
