import { describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import { ClaimPreview, MoveClaim } from '@/lib/schemas/workflow';
import { getClaim } from '@/lib/services/claim/claims';
import { publicClaim } from '@/lib/services/publication/publications';
import { previewClaim } from '@/lib/services/workflow/preview';
import { aPerson } from '../../support/actors';
import { must } from '../../support/make';
import {
  aClaim,
  aNewsroom,
  moves,
  movesAndTouches,
  reviewedBy,
  summarises,
  tryMove,
} from '../../support/newsroom';
import { everythingStored } from '../../support/stored';

describe('approving and publishing in one step', () => {
  const both = { move: 'approve', publish: true } as const;

  test('both are done, and recorded as the two that they are', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('REVIEWED', room);
    expect(claim.moves.find(({ move: name }) => name === 'approve')?.andThen).toBeNull();
    const offered = must(await getClaim(room.approver, { claimId: claim.id })).moves;
    expect(offered.find(({ move: name }) => name === 'approve')?.andThen).toBe('publish');
    const { claim: done, touched } = await movesAndTouches(room.approver, claim, both);
    expect(done).toMatchObject({ status: 'PUBLISHED', approved: { by: { id: room.approver.id } } });
    expect(done.publication).toMatchObject({ sequence: 1, state: 'LIVE' });
    expect(touched?.claims).toEqual([done.slug]);
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
