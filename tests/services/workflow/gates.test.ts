import { describe, expect, test } from 'vitest';
import { transaction } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import type { PolicyGate } from '@/lib/domain/claim/gate';
import { ok } from '@/lib/domain/result';
import { AskOverride } from '@/lib/schemas/claim/gates';
import { AddReply } from '@/lib/schemas/claim/replies';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { EditEvidence } from '@/lib/schemas/evidence/edit';
import { PublicClaim } from '@/lib/schemas/publication';
import { getClaim } from '@/lib/services/claim/claims';
import { addReply } from '@/lib/services/claim/replies/replies';
import { editEvidence } from '@/lib/services/evidence/editing';
import { publicClaim } from '@/lib/services/publication/publications';
import { askOverride, confirmOverride, listGates, withdrawOverride } from '@/lib/services/workflow/overrides';
import { aPerson, readingOnly } from '../../support/actors';
import { eventsOf } from '../../support/events';
import { must, refusalOf } from '../../support/make';
import { aClaim, aNewsroom, moves, type Newsroom, seen, summarises, tryMove } from '../../support/newsroom';
import { writable } from '../../support/writable';

const asking = (claim: ClaimView, gate: PolicyGate, reason = 'The office was closed by the flood.') =>
  AskOverride.parse({ claimId: claim.id, version: claim.version, gate, reason });

const asks = async (by: Person, claim: ClaimView, gate: PolicyGate) =>
  must(await askOverride(by, asking(claim, gate)));

const overrideIn = ({ gates, ...claim }: ClaimView) => {
  const given = gates.find(({ override }) => override !== null)?.override;
  if (!given) throw new Error('There is no override.');
  return { claimId: claim.id, version: claim.version, overrideId: given.id };
};

const confirms = async (by: Person, claim: ClaimView) => must(await confirmOverride(by, overrideIn(claim)));

const failing = ({ gates }: Pick<ClaimView, 'gates'>) =>
  gates.filter(({ passed, overridden }) => !passed && !overridden).map(({ gate }) => gate);

const seenBy = async (by: Person, { id }: ClaimView) => must(await getClaim(by, { claimId: id }));

/** Reviewed, with a finding that fails one gate: it accuses somebody whom nobody asked. */
const accusing = (room: Newsroom) => aClaim('REVIEWED', room, { accuses: 'The harbour office' });

describe('a claim that was reviewed', () => {
  test('shows every gate, passed or not, and can be approved once all pass', async () => {
    const room = await aNewsroom();
    const confirmed = { credibility: 1, evidence: [] };
    const claim = await aClaim('REVIEWED', room, { risk: 'HIGH' }, { review: confirmed });
    expect(claim.gates.map(({ gate, passed }) => [gate, passed])).toEqual([
      ['CONFIRMED', false],
      ['HIGH_RISK', false],
      ['PUBLIC_EVIDENCE', false],
      ['NAMED_SOURCE', true],
      ['REPLY_ASKED', true],
      ['PASSAGES_STAND', true],
      ['ON_RECORD', true],
      ['COPIES_HOLD', true],
      ['NO_BLOCKING_COMMENT', true],
    ]);
    const refused = refusalOf(await tryMove(room.approver, claim, { move: 'approve' }));
    expect(refused).toMatchObject({
      kind: 'not_ready',
      reasons: [
        expect.stringContaining('comes from 1 origin, 0 of them independent of the claimant'),
        expect.stringContaining('high risk needs 2'),
        expect.stringContaining('readers would see none'),
      ],
    });
    const offer = (await seenBy(room.approver, claim)).moves.find(({ move }) => move === 'approve');
    expect([offer?.allowed, offer?.because]).toEqual([
      false,
      refused.kind === 'not_ready' ? refused.reasons : [],
    ]);
  });

  test('passes with an original document that readers can see', async () => {
    const room = await aNewsroom();
    const review = { credibility: 1, evidence: [seen()] };
    const claim = await aClaim('APPROVED', room, { risk: 'HIGH' }, { review });
    expect(failing(claim)).toEqual([]);
    expect((await moves(room.approver, claim, { move: 'publish' })).status).toBe('PUBLISHED');
  });

  test('whose origins fell since it was approved goes no further', async () => {
    const room = await aNewsroom();
    const approved = await aClaim('APPROVED', room, { risk: 'HIGH' });
    const { evidence } = approved.evidence[0] ?? {};
    if (!evidence) throw new Error('It has evidence.');
    const derived = { ...writable(EditEvidence, evidence), sourceId: null, originality: 'DERIVED' };
    must(await editEvidence(room.author, EditEvidence.parse({ ...derived, evidenceId: evidence.id })));
    const now = await seenBy(room.approver, approved);
    expect(now.version).toBe(approved.version);
    expect(failing(now)).toEqual(['HIGH_RISK']);
    const refused = refusalOf(await tryMove(room.approver, now, { move: 'publish' }));
    expect(JSON.stringify(refused)).toContain('high risk needs 2');
  });

  test('has no gates before it has a finding, nor once it is published', async () => {
    const room = await aNewsroom();
    for (const status of ['DRAFT', 'IN_REVIEW', 'ADJUDICATION', 'PUBLISHED'] as const)
      expect((await aClaim(status, room)).gates).toEqual([]);
  });

  test('the list of its gates is for the desk', async () => {
    const room = await aNewsroom();
    const claim = await accusing(room);
    const { version, items } = must(await listGates(readingOnly(room.author), { claimId: claim.id }));
    expect([version, failing({ gates: items })]).toEqual([claim.version, ['REPLY_ASKED']]);
    for (const role of ['ADMIN', 'READER'] as const)
      expect(refusalOf(await listGates(await aPerson(role), { claimId: claim.id })).kind).toBe('not_found');
  });
});

describe('an override', () => {
  test('takes two editors; whoever approves may be one of them; readers are told why', async () => {
    const room = await aNewsroom();
    const claim = await accusing(room);
    const asked = await asks(room.adjudicator, claim, 'REPLY_ASKED');
    expect(refusalOf(await tryMove(room.approver, asked, { move: 'approve' })).kind).toBe('not_ready');
    expect(refusalOf(await confirmOverride(room.adjudicator, overrideIn(asked))).kind).toBe('forbidden');
    const confirmed = await confirms(room.approver, asked);
    expect(confirmed.gates.find(({ gate }) => gate === 'REPLY_ASKED')).toMatchObject({
      ...{ passed: false, overridden: true },
      override: { asked: { by: { id: room.adjudicator.id } }, confirmed: { by: { id: room.approver.id } } },
    });
    const approved = await moves(room.approver, confirmed, { move: 'approve' });
    const published = await moves(room.approver, approved, { move: 'publish' });
    const { snapshot, body } = must(await publicClaim({ slug: published.slug ?? '' }));
    expect(PublicClaim.parse(snapshot)).toEqual(snapshot);
    expect(snapshot.overrides).toEqual([
      {
        ...{ gate: 'REPLY_ASKED', reason: 'The office was closed by the flood.' },
        ...{ at: expect.any(String), by: ['EDITOR', 'EDITOR'] },
      },
    ]);
    for (const { name, id } of [room.adjudicator, room.approver])
      for (const word of [name, id]) expect(body).not.toContain(word);
    expect((await eventsOf(claim.id)).map(({ verb, by }) => [verb, by])).toEqual(
      expect.arrayContaining([
        ['override.asked', room.adjudicator.id],
        ['override.confirmed', room.approver.id],
      ]),
    );
  });

  test('ends with any change of what it was given for', async () => {
    const room = await aNewsroom();
    const passed = await confirms(
      room.approver,
      await asks(room.adjudicator, await accusing(room), 'REPLY_ASKED'),
    );
    expect(failing(passed)).toEqual([]);
    const reworded = await summarises(room.author, passed, 'Nobody signed. Everybody says so.');
    expect(failing(reworded)).toEqual(['REPLY_ASKED']);
    expect(
      refusalOf(await confirmOverride(room.approver, { ...overrideIn(passed), version: reworded.version }))
        .kind,
    ).toBe('not_ready');
    const again = await asks(room.approver, reworded, 'REPLY_ASKED');
    expect(failing(await confirms(room.adjudicator, again))).toEqual([]);
  });

  test('is no longer told where the gate passes by itself', async () => {
    const room = await aNewsroom();
    const { id } = await accusing(room);
    const asked = { claimId: id, whom: 'The harbour office', how: 'By e-mail' };
    const times = { askedAt: '2026-11-01T09:00:00Z', deadline: '2026-11-03T09:00:00Z' };
    const claim = must(await addReply(room.author, AddReply.parse({ ...asked, ...times })));
    expect(failing(claim)).toEqual([]);
    expect(refusalOf(await askOverride(room.approver, asking(claim, 'REPLY_ASKED')))).toMatchObject({
      kind: 'not_ready',
      reasons: ['The claim passes this gate.'],
    });
    const approved = await moves(room.approver, claim, { move: 'approve' });
    const published = await moves(room.approver, approved, { move: 'publish' });
    const { snapshot } = must(await publicClaim({ slug: published.slug ?? '' }));
    expect(snapshot.overrides).toBeUndefined();
    expect(snapshot.replies).toMatchObject([{ whom: 'The harbour office', outcome: 'PENDING' }]);
  });

  test('that is withdrawn counts no more, also after approval', async () => {
    const room = await aNewsroom();
    const passed = await confirms(
      room.approver,
      await asks(room.adjudicator, await accusing(room), 'REPLY_ASKED'),
    );
    const approved = await moves(room.approver, passed, { move: 'approve' });
    const [, reviewer] = room.reviewers;
    const ended = must(await withdrawOverride(reviewer, overrideIn(approved)));
    expect(failing(ended)).toEqual(['REPLY_ASKED']);
    expect(refusalOf(await tryMove(room.approver, ended, { move: 'publish' })).kind).toBe('not_ready');
    expect((await eventsOf(ended.id)).at(-1)).toMatchObject({ verb: 'override.withdrawn', by: reviewer.id });
  });

  test('nobody approves with another one in mind: each act raises the version', async () => {
    const room = await aNewsroom();
    const claim = await accusing(room);
    const asked = await asks(room.adjudicator, claim, 'REPLY_ASKED');
    expect(asked.version).toBe(claim.version + 1);
    for (const act of [
      () => tryMove(room.approver, claim, { move: 'approve' }),
      () => confirmOverride(room.approver, { ...overrideIn(asked), version: claim.version }),
      () => askOverride(room.approver, asking(claim, 'HIGH_RISK')),
    ])
      expect(refusalOf(await act()).kind).toBe('stale');
  });

  test('is closed to whoever had a part, to others, and to those who may only read', async () => {
    const room = await aNewsroom();
    const claim = await accusing(room);
    const [, reviewer] = room.reviewers;
    const tried = async (by: Person) => refusalOf(await askOverride(by, asking(claim, 'REPLY_ASKED'))).kind;
    expect([
      await tried(room.author),
      await tried(reviewer),
      await tried(readingOnly(room.approver)),
      await tried(await aPerson('ADMIN')),
    ]).toEqual(['forbidden', 'forbidden', 'forbidden', 'not_found']);
    const elsewhere = overrideIn(await asks(room.approver, await accusing(room), 'REPLY_ASKED'));
    const here = { ...elsewhere, claimId: claim.id, version: claim.version };
    expect(refusalOf(await confirmOverride(room.adjudicator, here)).kind).toBe('not_found');
  });

  test('the same key asks once', async () => {
    const room = await aNewsroom();
    const input = asking(await accusing(room), 'REPLY_ASKED');
    const [once, twice] = [
      must(await askOverride(room.approver, input, { key: 'a' })),
      must(await askOverride(room.approver, input, { key: 'a' })),
    ];
    expect(twice).toEqual(once);
  });

  test('where no other editor is left, whoever asks is told so', async () => {
    const room = await aNewsroom();
    const claim = await accusing(room);
    const others = (active: boolean) =>
      transaction(async (tx) => {
        const where = { role: 'EDITOR', id: { not: room.approver.id } } as const;
        await tx.user.updateMany({ where, data: { active } });
        return ok(null);
      });
    await others(false);
    const gate = (await seenBy(room.approver, claim)).gates.find((one) => one.gate === 'REPLY_ASKED');
    await others(true);
    expect(gate?.ask).toMatchObject({
      allowed: true,
      warns: [expect.stringContaining('nobody could confirm')],
    });
  });
});
