import { describe, expect, test } from 'vitest';
import type { Person } from '@/lib/domain/actor';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { Paging } from '@/lib/schemas/primitives';
import { getClaim } from '@/lib/services/claim/claims';
import { getEvidence, listEvidence } from '@/lib/services/evidence/evidence';
import { listRounds } from '@/lib/services/review/reviews';
import { aPerson } from '../../support/actors';
import { aSource, must } from '../../support/make';
import { aClaim, aNewsroom, moves, seals, trySeal } from '../../support/newsroom';
import { outside } from '../../support/outside';
import { interrupted } from '../../support/queries';
import { readings } from '../../support/readings';

const paging = Paging.parse({ limit: 100 });

/** Everything that one person can read, as one text. `evidenceIds` are asked for by id, whether they exist for them or not. */
async function allThatIsSeen(by: Person, claim: ClaimView, sourceId: string, evidenceIds: string[]) {
  const [evidenceId = '', ...more] = evidenceIds;
  const all = Object.values(readings(claim, { sourceId, evidenceId })).map((reading) => reading(by));
  return JSON.stringify([
    ...(await Promise.all(all)),
    ...(await Promise.all(more.map((id) => getEvidence(by, { evidenceId: id })))),
  ]);
}

/** What concluding without agreement leaves behind, written by another process in one moment. */
const endInDispute = (claimId: string) =>
  outside(`UPDATE "ReviewRound" SET "state" = 'CONCLUDED', "agreed" = FALSE WHERE "claimId" = '${claimId}';
    UPDATE "Claim" SET "status" = 'ADJUDICATION', "version" = "version" + 1 WHERE "id" = '${claimId}'`);

const evidence = (title: string, sourceId: string) => ({
  title,
  sourceId,
  type: 'DATA' as const,
  stance: 'CONTRADICTS' as const,
  strength: 'STRONG' as const,
  rationale: `${title} says otherwise.`,
});

describe('a review is blind until its round concludes', () => {
  test('what anybody else can read is the same to the byte before and after a seal', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room, { risk: 'HIGH' });
    const { id: sourceId } = await aSource();
    const [a, b, c] = room.reviewers;
    const everybody = [
      room.author,
      ...room.reviewers,
      room.adjudicator,
      room.approver,
      await aPerson('CHECKER'),
      await aPerson('ADMIN'),
      await aPerson('READER'),
    ];
    const evidenceIds: string[] = [];
    const seen = async () =>
      new Map(
        await Promise.all(
          everybody.map(async (p) => [p, await allThatIsSeen(p, claim, sourceId, evidenceIds)] as const),
        ),
      );

    for (const [reviewer, title] of [
      [a, 'The first paper'],
      [b, 'The second paper'],
    ] as const) {
      const before = await seen();
      const sealed = await seals(reviewer, claim, {
        evidence: [evidence(title, sourceId)],
        rationale: `Rationale of ${title}`,
      });
      const after = await seen();
      for (const person of everybody.filter((p) => p !== reviewer))
        expect(after.get(person)).toBe(before.get(person));
      // The test can fail: the reviewer does see a difference.
      expect(after.get(reviewer)).not.toBe(before.get(reviewer));
      const own = sealed.evidence.find((link) => link.evidence.title === title)?.evidence.id ?? '';
      evidenceIds.push(own);
    }
    const others = await seen();
    expect(others.get(b)).not.toContain('The first paper');
    expect(others.get(a)).not.toContain('The second paper');

    await seals(c, claim);
    const concluded = await seen();
    for (const person of [room.author, a, b, c, room.approver])
      for (const words of ['Rationale of The first paper', 'The second paper says otherwise.'])
        expect(concluded.get(person)).toContain(words);
  });

  test('refusals tell nothing either: they are the same with and without another’s review', async () => {
    const room = await aNewsroom();
    const untouched = await aClaim('IN_REVIEW', room);
    const reviewed = await aClaim('IN_REVIEW', room);
    const [a] = room.reviewers;
    await seals(a, reviewed);
    for (const person of [room.author, room.approver, await aPerson('CHECKER')]) {
      const asked = await Promise.all(
        [untouched, reviewed].map(async (claim) => [
          await trySeal(person, claim, { likelihood: 'LIKELY' }),
          must(await getClaim(person, { claimId: claim.id })).moves,
          must(await getClaim(person, { claimId: claim.id })).review,
        ]),
      );
      expect(asked[1]).toEqual(asked[0]);
    }
  });

  test('a round that was abandoned keeps its sealed reviews sealed', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const { id: sourceId } = await aSource();
    const [a, b] = room.reviewers;
    const own = await seals(a, claim, {
      rationale: 'Sealed words of mine.',
      evidence: [evidence('A paper', sourceId)],
    });
    const evidenceIds = own.evidence.map((link) => link.evidence.id);
    const back = await moves(b, claim, { move: 'sendBack', reason: 'The date is missing.' });
    const again = await moves(room.author, back, { move: 'submit' });
    for (const person of [room.author, b, room.approver])
      expect(await allThatIsSeen(person, again, sourceId, evidenceIds)).not.toMatch(/Sealed words|A paper/);
    expect(await allThatIsSeen(a, again, sourceId, evidenceIds)).toContain('Sealed words of mine.');
  });

  test('the author takes a claim back and can’t tell from it whether anybody had sealed a review', async () => {
    const room = await aNewsroom();
    const [a, b] = room.reviewers;
    const claims = [await aClaim('IN_REVIEW', room), await aClaim('IN_REVIEW', room)] as const;
    await seals(a, claims[1], { rationale: 'Sealed words of mine.' });
    const [untouched, reviewed] = await Promise.all(
      claims.map(async (claim) => {
        const back = await moves(room.author, claim, { move: 'takeBack' });
        return { back, again: await moves(room.author, back, { move: 'submit' }) };
      }),
    );
    if (!untouched || !reviewed) throw new Error('two claims were taken back');
    for (const at of ['back', 'again'] as const)
      for (const part of ['status', 'statusReason', 'version', 'evidence', 'editable', 'moves'] as const)
        expect(reviewed[at][part]).toEqual(untouched[at][part]);
    expect(reviewed.back).toMatchObject({ status: 'DRAFT', rounds: [{ state: 'ABANDONED', reviews: [] }] });
    for (const person of [room.author, b, room.approver])
      expect(await allThatIsSeen(person, reviewed.again, '', [])).not.toContain('Sealed words of mine.');
    expect(await allThatIsSeen(a, reviewed.again, '', [])).toContain('Sealed words of mine.');
  });

  test.each(['getClaim', 'listRounds'])(
    '%s gives no name away when the round ends in dispute between two of its queries',
    async (name) => {
      const room = await aNewsroom();
      const claim = await aClaim('IN_REVIEW', room);
      const [a] = room.reviewers;
      await seals(a, claim, { verdict: 'FALSE', credibility: 5 });
      const reading = readings(claim, { sourceId: '', evidenceId: '' })[name];
      const read = async () => JSON.stringify(await reading?.(room.author));
      const seen = await interrupted('Claim', () => endInDispute(claim.id), read);
      expect(seen).toContain('"verdict":"FALSE"');
      expect([a.id, a.name].filter((word) => seen.includes(word))).toEqual([]);
    },
  );

  test('a claim that changes each time it is read is not shown as it was in between', async () => {
    const claim = await aClaim('IN_REVIEW', await aNewsroom());
    const editor = await aPerson('EDITOR');
    const changes = () => outside(`UPDATE "Claim" SET "version" = "version" + 1 WHERE "id" = '${claim.id}'`);
    const read = () => getClaim(editor, { claimId: claim.id });
    expect(await interrupted('Claim', changes, read, 3)).toMatchObject({
      ok: false,
      refusal: { kind: 'busy' },
    });
    expect(await interrupted('Claim', changes, read, 2)).toMatchObject({ ok: true });
  });

  test('while an editor adjudicates nobody sees a reviewer’s name but the reviewer', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const { id: sourceId } = await aSource();
    const [a, b] = room.reviewers;
    await seals(a, claim, { verdict: 'FALSE', credibility: 5, evidence: [evidence('A paper', sourceId)] });
    const split = await seals(b, claim);
    expect(split.status).toBe('ADJUDICATION');
    const names = (json: string) => [a, b].filter((r) => json.includes(r.id) || json.includes(r.name));
    const read = async (by: Person) =>
      JSON.stringify([
        await getClaim(by, { claimId: claim.id }),
        await listRounds(by, { claimId: claim.id }),
        await listEvidence(by, { ...paging, claimId: claim.id }),
      ]);
    for (const person of [room.adjudicator, room.author, room.approver])
      expect(names(await read(person))).toEqual([]);
    expect(names(await read(a))).toEqual([a]);
  });
});
