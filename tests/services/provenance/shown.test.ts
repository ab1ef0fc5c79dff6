import { describe, expect, test } from 'vitest';
import type { Person } from '@/lib/domain/actor';
import { articleNode, evidenceNode, sourceNode } from '@/lib/domain/provenance/input';
import type { ShownSide } from '@/lib/domain/provenance/showing/shown';
import { OriginsView } from '@/lib/schemas/provenance/origins';
import { ListPublic } from '@/lib/schemas/publication';
import { getClaim } from '@/lib/services/claim/claims';
import { claimOrigins } from '@/lib/services/provenance/shown';
import { publicClaim, publicClaims } from '@/lib/services/publication/publications';
import { previewClaim } from '@/lib/services/workflow/preview';
import { aPerson } from '../../support/actors';
import { withReport } from '../../support/copies';
import { comesFrom } from '../../support/lineage';
import { aDraft, anArticle, aSource, must, ownVoice, placeOf, refusalOf } from '../../support/make';
import { aClaim, aNewsroom, moves, type Newsroom, seals, tryMove } from '../../support/newsroom';
import { queriesOf } from '../../support/queries';

const seenBy = async (by: Person, claimId: string) => must(await claimOrigins(by, { claimId }));
const boxes = ({ graph }: ShownSide) => graph.nodes.map(({ label, role }) => `${role}: ${label}`);

/** A claim that a paper makes itself, and an agency that its article cites. */
async function citing(room: Pick<Newsroom, 'author'>) {
  const by = room.author;
  const article = await anArticle({ by, title: 'The convoy left' });
  const agency = await aSource({ by, kind: 'WIRE_AGENCY', name: 'Levant Wire' });
  const appearance = { ...placeOf(article, 'No formal agreement governed it'), attributions: [ownVoice] };
  return { by, article, agency, appearance };
}

describe('where the reports of a claim come from', () => {
  test('is told with the names of articles, evidence and sources', async () => {
    const author = await aPerson('CHECKER');
    const { article, agency, appearance } = await citing({ author });
    const draft = await aDraft({ by: author, appearance });
    const { claim } = await withReport(author, draft, { title: 'The deed', originality: 'ORIGINAL' });
    await comesFrom(author, articleNode(article.id), sourceNode(agency.id), 'REPUBLISHES');
    const origins = await seenBy(author, claim.id);
    expect(OriginsView.parse(origins)).toEqual(origins);
    expect(origins.support.sentence).toBe('2 reports → 2 origins → 1 independent of the claimant');
    expect(boxes(origins.support)).toEqual([
      'report: The convoy left',
      'report: The deed',
      'origin: The deed',
      'claimant: Levant Wire',
    ]);
    expect(origins.contradiction.reports).toBe(0);
  });

  test('is for the desk, and of no claim that does not exist for whoever asks', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('WITHDRAWN', room);
    const other = await aPerson('CHECKER');
    expect(refusalOf(await claimOrigins(other, { claimId: claim.id })).kind).toBe('not_found');
    expect(refusalOf(await claimOrigins(other, { claimId: 'no-such-claim' })).kind).toBe('not_found');
    expect((await claimOrigins(room.author, { claimId: claim.id })).ok).toBe(true);
    for (const role of ['READER', 'ADMIN'] as const)
      expect((await claimOrigins(await aPerson(role), { claimId: claim.id })).ok).toBe(false);
  });

  test('holds nothing of evidence that is not public, also where lineage leads there', async () => {
    const author = await aPerson('CHECKER');
    const { article, appearance } = await citing({ author });
    const draft = await aDraft({ by: author, appearance });
    const secret = { title: 'A secret memo', sensitivity: 'RESTRICTED', originality: 'ORIGINAL' };
    const { claim, evidenceId } = await withReport(author, draft, secret);
    await comesFrom(author, articleNode(article.id), evidenceNode(evidenceId));
    const origins = await seenBy(author, claim.id);
    expect(JSON.stringify(origins)).not.toContain('secret');
    expect(origins.support.sentence).toBe('1 report → 0 origins → 0 independent of the claimant');
  });

  test('holds nothing of evidence that came with a review before its round concludes, on no claim', async () => {
    const room = await aNewsroom();
    const { article, appearance } = await citing(room);
    const claim = await moves(room.author, await aDraft({ by: room.author, appearance }), { move: 'submit' });
    const paper = {
      title: 'A sealed paper',
      type: 'DATA',
      stance: 'CORROBORATES',
      strength: 'STRONG',
    } as const;
    const [one, two] = room.reviewers;
    const evidence = [{ ...paper, rationale: 'It counts.', originality: 'ORIGINAL' as const }];
    const sealed = await seals(one, claim, { evidence });
    const evidenceId = sealed.evidence.at(-1)?.evidence.id ?? '';
    // Another claim rests on the same article, and somebody has confirmed where that comes from.
    const other = await aDraft({ by: two, appearance });
    await comesFrom(one, articleNode(article.id), evidenceNode(evidenceId));
    for (const by of [room.author, one, two])
      for (const id of [claim.id, other.id])
        expect(JSON.stringify(await seenBy(by, id))).not.toContain('sealed paper');
    await seals(two, claim);
    expect(boxes((await seenBy(two, other.id)).support)).toEqual([
      'report: The convoy left',
      'claimant: A sealed paper',
    ]);
  });

  test('is read in as many queries for much lineage as for little', async () => {
    const author = await aPerson('CHECKER');
    const { article, agency, appearance } = await citing({ author });
    const claim = await aDraft({ by: author, appearance });
    await comesFrom(author, articleNode(article.id), sourceNode(agency.id));
    const few = await queriesOf(() => claimOrigins(author, { claimId: claim.id }));
    for (const name of ['One agency', 'Two agency', 'Three agency'])
      await comesFrom(author, articleNode(article.id), sourceNode((await aSource({ by: author, name })).id));
    expect(await queriesOf(() => claimOrigins(author, { claimId: claim.id }))).toEqual(few);
  });
});

describe('origins in a publication', () => {
  test('are those of the desk and of the preview, frozen; lists say how many', async () => {
    const room = await aNewsroom();
    const { article, agency, appearance } = await citing(room);
    await comesFrom(room.author, articleNode(article.id), sourceNode(agency.id));
    const approved = await aClaim('APPROVED', room, { appearance, statement: 'Herons left by night.' });
    const origins = await seenBy(room.author, approved.id);
    expect(must(await previewClaim(room.approver, { claimId: approved.id })).snapshot.provenance).toEqual(
      origins,
    );
    const { slug } = await moves(room.approver, approved, { move: 'publish' });
    const { snapshot } = must(await publicClaim({ slug: slug ?? '' }));
    expect(snapshot.provenance).toEqual(origins);
    const cards = must(await publicClaims(ListPublic.parse({ q: 'herons' }))).items;
    const counted = origins.support.origins.length;
    expect(cards.map((card) => card.origins)).toEqual([counted]);

    await comesFrom(
      room.author,
      articleNode(article.id),
      sourceNode((await aSource({ by: room.author })).id),
    );
    const after = must(await publicClaim({ slug: slug ?? '' }));
    expect(after.snapshot).toEqual(snapshot);
    expect(must(await getClaim(room.author, { claimId: approved.id })).differs).toBe(true);
    expect((await seenBy(room.author, approved.id)).support.origins).toHaveLength(counted + 1);
  });

  test('are covered by the approval: lineage that is confirmed after it has to be approved too', async () => {
    const room = await aNewsroom();
    const { article, agency, appearance } = await citing(room);
    const approved = await aClaim('APPROVED', room, { appearance });
    await comesFrom(room.author, articleNode(article.id), sourceNode(agency.id));
    expect((await tryMove(room.approver, approved, { move: 'publish' })).ok).toBe(false);
  });

  test('a tombstone says nothing of them', async () => {
    const room = await aNewsroom();
    const { slug } = await aClaim('RETRACTED', room);
    expect(must(await publicClaim({ slug: slug ?? '' })).snapshot.provenance).toBeUndefined();
  });
});
