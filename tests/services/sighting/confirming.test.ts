import { describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import { type Person, signedOut } from '@/lib/domain/actor';
import type { EvidenceState } from '@/lib/domain/evidence/evidence';
import { AddVersion } from '@/lib/schemas/article/version';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { MakeComment, ResolveComment } from '@/lib/schemas/comment';
import { EditEvidence } from '@/lib/schemas/evidence/edit';
import { Paging } from '@/lib/schemas/primitives';
import { DecideFlag } from '@/lib/schemas/publication/flag';
import { ListWork } from '@/lib/schemas/work';
import { AboutRetraction, AskRetraction } from '@/lib/schemas/workflow/retraction';
import { addVersion } from '@/lib/services/article/versions';
import { getClaim } from '@/lib/services/claim/claims';
import { resolveComment } from '@/lib/services/comment/changing';
import { makeComment } from '@/lib/services/comment/making';
import { editEvidence } from '@/lib/services/evidence/editing';
import { getEvidence } from '@/lib/services/evidence/evidence';
import { decideFlag, listFlags } from '@/lib/services/publication/flags';
import { publicArticle, publicClaim, publicCorrections } from '@/lib/services/publication/publications';
import { getSighting } from '@/lib/services/sighting/reading';
import { myWork } from '@/lib/services/work';
import { askRetraction, getRetractions, withdrawRetraction } from '@/lib/services/workflow/retractions';
import { aPerson, readingOnly } from '../../support/actors';
import { changedBy } from '../../support/changed';
import { eventsOf } from '../../support/events';
import { aSource, must, refusalOf } from '../../support/make';
import {
  aClaim,
  aNewsroom,
  approvedIn,
  moves,
  type Newsroom,
  reviewedBy,
  tryMove,
} from '../../support/newsroom';
import { anotherArticle, proposes, SEEN, tryConfirm, tryRefuse } from '../../support/sightings';

const snapshotOf = async ({ slug }: ClaimView) => must(await publicClaim({ slug: slug ?? '' })).snapshot;

/** A published claim, somebody who sees it in another paper, and an editor who has no part in either. */
async function seen(given: { attributions?: object[] } = {}) {
  const room = await aNewsroom();
  const claim = await aClaim('PUBLISHED', room);
  const [proposer, editor] = [await aPerson('CHECKER'), await aPerson('EDITOR')];
  const article = await anotherArticle(proposer);
  const sighting = await proposes(proposer, claim, { article, ...given });
  return { room, claim, proposer, editor, article, sighting };
}

describe('confirming a sighting', () => {
  test('publishes the claim with the passage and an update that names the article, and nothing else of it', async () => {
    const speaker = await aSource({ name: 'Ines Duarte' });
    const said = { hops: [{ speaker: 'SOURCE' as const, sourceId: speaker.id }] };
    const { room, claim, proposer, editor, article, sighting } = await seen({ attributions: [said] });
    const before = await snapshotOf(claim);
    expect(must(await publicClaim({ slug: claim.slug ?? '' })).snapshot.passages).toHaveLength(1);
    const [done, marks] = await changedBy(async () => must(await tryConfirm(editor, sighting)));
    expect(done).toMatchObject({ state: 'CONFIRMED', judgedBy: { id: editor.id } });
    const after = await snapshotOf(claim);
    const { passages, sources, provenance, sequence, publishedAt, history, corrections, ...rest } = after;
    const {
      passages: p,
      sources: s,
      provenance: o,
      sequence: q,
      publishedAt: d,
      history: h,
      corrections: c,
      ...same
    } = before;
    // Finding, reasons and evidence are byte for byte what they were.
    expect(rest).toEqual(same);
    expect([sequence, passages.slice(0, -1), history.slice(0, -1), corrections.slice(0, -1)]).toEqual([
      q + 1,
      p,
      h,
      c,
    ]);
    expect(passages.at(-1)).toMatchObject({
      ...{ occurrence: 'REPEAT', exact: SEEN, article: { title: article.title } },
      attributions: [{ words: expect.stringContaining('Ines Duarte') }],
    });
    expect(corrections.at(-1)).toMatchObject({
      kind: 'UPDATE',
      note: 'This claim also stands in “What was never signed” (Evening Star). What we found is unchanged.',
      after: expect.stringContaining(SEEN),
    });
    expect([sources.length, d]).not.toEqual([s.length, publishedAt]);
    expect(provenance?.support.reports).toBe((o?.support.reports ?? 0) + 1);
    expect(marks).toEqual(
      expect.arrayContaining([
        `claims/${claim.slug}`,
        `articles/${article.slug}`,
        'sources/ines-duarte',
        'lists',
      ]),
    );
    const page = must(await publicArticle({ slug: article.slug })).snapshot;
    expect(page.marks).toMatchObject([{ claim: { slug: claim.slug } }]);
    const [latest] = must(await publicCorrections(Paging.parse({ limit: 1 }))).items;
    expect(latest).toMatchObject({ slug: claim.slug, correction: { kind: 'UPDATE' } });
    expect((await eventsOf(claim.id)).slice(-2)).toMatchObject([
      { verb: 'sighting.proposed', by: proposer.id },
      {
        verb: 'sighting.confirmed',
        by: editor.id,
        detail: { sequence: 2, slug: claim.slug, userId: proposer.id },
      },
    ]);
    const now = must(await getClaim(room.author, { claimId: claim.id }));
    expect(now).toMatchObject({ status: 'PUBLISHED', differs: false, contributors: [{ id: proposer.id }] });
    expect(now.appearances.map(({ occurrence }) => occurrence)).toEqual(['FIRST', 'REPEAT']);
  });

  test('is for an editor who neither proposed it nor has a part in the claim', async () => {
    const { room, claim, proposer, sighting } = await seen();
    const own = await proposes(room.approver, claim, {
      article: await anotherArticle(proposer, `${SEEN}, too`),
    });
    const cases = [
      [await aPerson('CHECKER'), sighting, 'forbidden'],
      [proposer, sighting, 'forbidden'],
      [room.approver, own, 'forbidden'],
      [room.author, sighting, 'forbidden'],
      [readingOnly(await aPerson('EDITOR')), sighting, 'forbidden'],
      [await aPerson('ADMIN'), sighting, 'not_found'],
    ] as const;
    for (const [by, what, kind] of cases) expect(refusalOf(await tryConfirm(by, what)).kind).toBe(kind);
    expect((await getSighting(signedOut, { sightingId: sighting.id })).ok).toBe(false);
    expect((await snapshotOf(claim)).sequence).toBe(1);
    must(await tryConfirm(room.approver, sighting));
  });

  test('of two at once one is done', async () => {
    const { claim, editor, sighting } = await seen();
    const both = await Promise.all([
      tryConfirm(editor, sighting),
      tryConfirm(await aPerson('EDITOR'), sighting),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap((one) => (one.ok ? [] : [one.refusal.kind]))).toEqual(['stale']);
    expect(await reader().publication.count({ where: { claimId: claim.id } })).toBe(2);
  });

  test('is refused of a working copy that was reopened, and of another publication than was looked at', async () => {
    const { room, claim, editor, sighting } = await seen();
    const reopened = await moves(room.approver, must(await getClaim(editor, { claimId: claim.id })), {
      move: 'reopen',
      reason: 'A reader wrote.',
    });
    expect(refusalOf(await tryConfirm(editor, sighting))).toMatchObject({ kind: 'not_ready' });
    const submitted = await moves(room.author, reopened, { move: 'submit' });
    const again = await approvedIn(room, await reviewedBy(room, submitted, { verdict: 'PARTLY_SUPPORTED' }));
    const correction = { kind: 'CORRECTION', note: 'We looked again.' } as const;
    await moves(room.approver, again, { move: 'publish', correction });
    expect(refusalOf(await tryConfirm(editor, sighting))).toMatchObject({ kind: 'stale' });
    must(await tryConfirm(editor, must(await getSighting(editor, { sightingId: sighting.id }))));
    const { result, corrections } = await snapshotOf(claim);
    expect(result?.verdict).toBe('PARTLY_SUPPORTED');
    expect(corrections.map(({ kind }) => kind)).toEqual(['CORRECTION', 'UPDATE']);
  });

  test('goes on where the words have moved in the article, and not where they are others', async () => {
    const { claim, proposer, editor, article, sighting } = await seen();
    const give = async (content: string) =>
      must(await addVersion(proposer, AddVersion.parse({ articleId: article.id, content })));
    await give('Officials said much about it. More was not known, and nobody was asked.');
    const lost = must(await getSighting(editor, { sightingId: sighting.id }));
    expect(lost.now.state).not.toMatch(/EXACT|MOVED/);
    expect(refusalOf(await tryConfirm(editor, lost))).toMatchObject({
      ...{ kind: 'not_ready', reasons: [expect.stringContaining('The article has changed')] },
    });
    await give(`A first paragraph that came later.\n\n${SEEN}. More was not known.`);
    expect(must(await tryConfirm(editor, sighting)).now.state).toBe('MOVED');
    expect((await snapshotOf(claim)).passages.at(-1)?.exact).toBe(SEEN);
  });

  test('is stopped by a gate that the claim would fail, and settles no flag', async () => {
    const { room, claim, editor, sighting } = await seen();
    const [link] = must(await getClaim(editor, { claimId: claim.id })).evidence;
    await edits(room, link?.evidence.id ?? '', 'RETRACTED');
    const flags = must(await listFlags(editor, { claimId: claim.id })).items;
    expect(flags).toHaveLength(1);
    expect(refusalOf(await tryConfirm(editor, sighting))).toMatchObject({ kind: 'not_ready' });
    expect((await snapshotOf(claim)).sequence).toBe(1);
    expect(must(await getClaim(editor, { claimId: claim.id })).appearances).toHaveLength(1);
    expect(must(await listFlags(editor, { claimId: claim.id })).items).toEqual(flags);
  });

  test('leaves notices that stand beside the publication at the next one, and flags as they are', async () => {
    const { room, claim, editor, sighting } = await seen();
    const [link] = must(await getClaim(editor, { claimId: claim.id })).evidence;
    await edits(room, link?.evidence.id ?? '', 'CHALLENGED');
    const [flag] = must(await listFlags(editor, { claimId: claim.id })).items;
    const about = { claimId: claim.id, flagId: flag?.id ?? '', note: 'Readers should know.' };
    const tell = { ...about, notice: 'tell', form: flag?.offers[0]?.form };
    must(await decideFlag(room.approver, DecideFlag.parse(tell)));
    const told = must(await publicClaim({ slug: claim.slug ?? '' })).notices;
    expect(told).toHaveLength(1);
    await edits(room, link?.evidence.id ?? '', 'ACTIVE');
    must(await tryConfirm(editor, sighting));
    expect(must(await publicClaim({ slug: claim.slug ?? '' })).notices).toEqual(told);
    const [open, decided] = must(await listFlags(editor, { claimId: claim.id })).items;
    expect([open?.decided, decided?.notice?.endedAt]).toEqual([null, null]);
    must(await decideFlag(room.approver, DecideFlag.parse({ ...about, notice: 'end' })));
    expect(must(await publicClaim({ slug: claim.slug ?? '' })).notices).toEqual([]);
  });

  test('the claim is reopened and published anew from there, with the passage', async () => {
    const { room, claim, editor, sighting } = await seen();
    must(await tryConfirm(editor, sighting));
    const live = must(await getClaim(editor, { claimId: claim.id }));
    const draft = await moves(room.approver, live, { move: 'reopen', reason: 'A reader wrote.' });
    const submitted = await moves(room.author, draft, { move: 'submit' });
    const approved = await approvedIn(room, await reviewedBy(room, submitted));
    const unsaid = refusalOf(await tryMove(room.approver, approved, { move: 'publish' }));
    expect(unsaid.kind).toBe('invalid');
    const correction = { kind: 'UPDATE', note: 'We looked again.' } as const;
    await moves(room.approver, approved, { move: 'publish', correction });
    expect((await snapshotOf(claim)).passages).toHaveLength(2);
  });
});

describe('refusing a sighting', () => {
  test('is for editors and whoever proposed it, with a reason, once', async () => {
    const { claim, proposer, editor, sighting } = await seen();
    expect(refusalOf(await tryRefuse(await aPerson('CHECKER'), sighting)).kind).toBe('forbidden');
    const refused = must(await tryRefuse(editor, sighting));
    expect(refused).toMatchObject({ state: 'REFUSED', reason: 'It says something else.' });
    expect(refusalOf(await tryRefuse(proposer, sighting)).kind).toBe('stale');
    expect(refusalOf(await tryConfirm(editor, refused)).kind).toBe('not_ready');
    expect((await eventsOf(claim.id)).at(-1)).toMatchObject({
      ...{ verb: 'sighting.refused', by: editor.id, detail: { userId: proposer.id } },
    });
    const again = await proposes(proposer, claim, {
      article: await anotherArticle(proposer, `${SEEN}, again`),
    });
    expect(must(await tryRefuse(proposer, again))).toMatchObject({ state: 'REFUSED' });
  });
});

async function edits({ approver }: Newsroom, evidenceId: string, state: EvidenceState): Promise<void> {
  const { title, url, type, publishedAt, sensitivity, originality, version, source } = must(
    await getEvidence(approver, { evidenceId }),
  );
  const same = { title, url, type, publishedAt, sensitivity, originality, version, sourceId: source?.id };
  const input = { ...same, evidenceId, state, reason: 'The office took it back.' };
  must(await editEvidence(approver, EditEvidence.parse(input)));
}

describe('a claim that something else is asked of', () => {
  test('is not published with one more passage while a blocking comment is open', async () => {
    const { room, claim, editor, sighting } = await seen();
    const words = { claimId: claim.id, subject: 'CLAIM', body: 'The date is wrong.', blocking: true };
    const comment = must(await makeComment(room.reviewers[0], MakeComment.parse(words)));
    const refusal = refusalOf(await tryConfirm(editor, sighting));
    expect([refusal.kind, JSON.stringify(refusal)]).toEqual([
      'not_ready',
      expect.stringContaining('A blocking comment is open'),
    ]);
    const settled = { commentId: comment.id, version: comment.version, resolution: 'It was right.' };
    must(await resolveComment(editor, ResolveComment.parse(settled)));
    expect(must(await tryConfirm(editor, sighting)).state).toBe('CONFIRMED');
  });

  test('is not published anew while an editor asks to retract it, which would end that unanswered', async () => {
    const { room, claim, editor, sighting } = await seen();
    const asked = { claimId: claim.id, version: claim.version, note: 'It was wrong from the start.' };
    const { version } = must(await askRetraction(room.approver, AskRetraction.parse(asked)));
    expect(refusalOf(await tryConfirm(editor, sighting)).kind).toBe('not_ready');
    const looked = must(await getSighting(editor, { sightingId: sighting.id }));
    expect(looked.mayConfirm).toMatchObject({
      allowed: false,
      because: [expect.stringContaining('asks to retract')],
    });
    const waitsFor = async (by: Person) =>
      must(await myWork(by, ListWork.parse({ limit: 100 }))).items.flatMap((item) =>
        item.claim.id === claim.id ? item.task : [],
      );
    expect([await waitsFor(editor), await waitsFor(room.approver)]).toEqual([['retraction'], []]);
    const { waiting } = must(await getRetractions(editor, { claimId: claim.id }));
    const about = { claimId: claim.id, version, retractionId: waiting?.id };
    must(await withdrawRetraction(editor, AboutRetraction.parse(about)));
    expect(must(await tryConfirm(editor, sighting)).state).toBe('CONFIRMED');
  });
});
