import { beforeAll, describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import { hashSecret } from '@/lib/data/people/secrets';
import type { Person } from '@/lib/domain/actor';
import type { ReportView } from '@/lib/schemas/challenge/report';
import type { ClaimView } from '@/lib/schemas/claim/view';
import {
  bringBackReport,
  decideReport,
  giveBackReport,
  noteReport,
  setAsideReport,
  takeReport,
  takeUpTip,
  tieCorrection,
} from '@/lib/services/challenge/deciding';
import { readReceipt } from '@/lib/services/challenge/receipt';
import { reopenReport } from '@/lib/services/challenge/reopening';
import { countReaderReports, getReport, listReports, openChallenges } from '@/lib/services/challenge/reports';
import { getClaim } from '@/lib/services/claim/claims';
import { myWork } from '@/lib/services/work';
import { aPerson, readingOnly } from '../../support/actors';
import { saidTo, told } from '../../support/inbox';
import { must, refusalOf } from '../../support/make';
import { aClaim, aNewsroom, moves, type Newsroom } from '../../support/newsroom';
import { outside } from '../../support/outside';
import { plansOf, queriesOf } from '../../support/queries';
import { proposes, tryConfirm } from '../../support/sightings';
import { aChallenge, challenges, corrected, found, someWords, tips } from './story';

let room: Newsroom;
let claim: ClaimView;
let editor: Person;
let checker: Person;
beforeAll(async () => {
  room = await aNewsroom();
  claim = await aClaim('PUBLISHED', room);
  editor = await aPerson('EDITOR');
  checker = await aPerson('CHECKER');
});

const at = ({ id, version }: ReportView) => ({ reportId: id, version });
const acts = ({ acts }: ReportView) => acts.filter(({ allowed }) => allowed).map(({ act }) => act);
const seenBy = async (by: Person, { id }: ReportView) => must(await getReport(by, { reportId: id }));
const outcome = 'You are right about the date. The claim is being corrected.';
const upholds = async (by: Person, report: ReportView) =>
  must(await decideReport(by, { ...at(report), decision: 'UPHELD', outcome }));

describe('a challenge', () => {
  test('is taken, so that no two look into the same, and given back', async () => {
    const report = await aChallenge(checker, claim);
    const taken = must(await takeReport(checker, at(report)));
    expect([taken.state, taken.takenBy?.id]).toEqual(['EXAMINED', checker.id]);
    const other = await aPerson('CHECKER');
    expect(refusalOf(await takeReport(other, at(taken)))).toMatchObject({ kind: 'not_ready' });
    const over = must(await takeReport(editor, at(taken)));
    expect(over.takenBy?.id).toBe(editor.id);
    const back = must(await giveBackReport(editor, at(over)));
    expect([back.state, back.takenBy]).toEqual(['RECEIVED', null]);
    const events = await reader().auditEvent.findMany({
      where: { subjectId: report.id },
      orderBy: { sequence: 'asc' },
    });
    expect(events.map(({ verb, detail }) => [verb, JSON.parse(detail)])).toEqual([
      ['challenge.received', { reportId: report.id, aside: false }],
      ['challenge.taken', { reportId: report.id, from: 'RECEIVED', to: 'EXAMINED' }],
      ['challenge.taken', { reportId: report.id, from: 'EXAMINED', to: 'EXAMINED', userId: checker.id }],
      ['challenge.givenBack', { reportId: report.id, from: 'EXAMINED', to: 'RECEIVED', userId: editor.id }],
    ]);
  });

  test('is seen as it stands now by whoever comes second, and nothing is written over', async () => {
    const report = await aChallenge(checker, claim);
    const first = must(await noteReport(checker, { ...at(report), note: 'I rang the archive.' }));
    const second = refusalOf(await noteReport(editor, { ...at(report), note: 'Nobody rang yet.' }));
    expect(second).toMatchObject({
      kind: 'stale',
      current: { note: 'I rang the archive.', version: first.version },
    });
    expect(must(await getReport(editor, { reportId: report.id })).note).toBe('I rang the archive.');
  });

  test('that becomes a correction reaches its sender, and names nobody', async () => {
    const words = someWords();
    const secret = must(await challenges(claim, { words }));
    const mine = must(await takeReport(editor, at(await found(editor, words))));
    const upheld = await upholds(editor, mine);
    expect(acts(upheld)).toEqual(['note', 'tie', 'reopen']);
    const note = 'After a reader’s challenge: the place was missing.';
    const again = await corrected(room, claim, note);
    claim = again;
    const now = must(await getReport(editor, { reportId: upheld.id }));
    expect(now.changes).toMatchObject([{ sequence: 2, kind: 'CORRECTION', note }]);
    expect(now.read).toMatchObject({ sequence: 1 });
    expect(refusalOf(await tieCorrection(editor, { ...at(now), sequence: 1 }))).toMatchObject({
      kind: 'invalid',
    });
    expect(refusalOf(await tieCorrection(editor, { ...at(now), sequence: 9 }))).toMatchObject({
      kind: 'invalid',
    });
    expect(must(await readReceipt({ secret })).correction).toBeNull();
    must(await tieCorrection(editor, { ...at(now), sequence: 2 }));
    const told = must(await readReceipt({ secret }));
    expect(told).toMatchObject({
      state: 'UPHELD',
      outcome,
      correction: { sequence: 2, kind: 'CORRECTION', note },
    });
    expect(told.takenAt).not.toBeNull();
    const names = [editor, room.author, room.approver].flatMap(({ id, name }) => [id, name]);
    for (const name of names) expect(JSON.stringify(told)).not.toContain(name);
  });

  test('is decided by nobody who wrote, approved or published what they read', async () => {
    const report = await aChallenge(checker, claim);
    const version = at(report);
    for (const by of [room.approver, room.author]) {
      const decided = await decideReport(by, { ...version, decision: 'DECLINED', outcome });
      expect(refusalOf(decided)).toMatchObject({ kind: 'forbidden' });
      expect(refusalOf(await setAsideReport(by, version))).toMatchObject({ kind: 'forbidden' });
    }
    const seen = must(await getReport(room.approver, { reportId: report.id }));
    expect(seen.acts.find(({ act }) => act === 'decline')).toMatchObject({
      allowed: false,
      because: [expect.stringContaining('Somebody else')],
    });
    expect(
      refusalOf(await decideReport(checker, { ...version, decision: 'DECLINED', outcome })),
    ).toMatchObject({
      kind: 'forbidden',
    });
    expect(must(await decideReport(editor, { ...version, decision: 'DECLINED', outcome })).state).toBe(
      'DECLINED',
    );
  });

  test('is closed to whoever approved what they read, though the claim was reopened since', async () => {
    const own = await aNewsroom();
    const approved = await aClaim('APPROVED', own);
    const published = await moves(own.adjudicator, approved, { move: 'publish' });
    const report = await aChallenge(checker, published);
    await moves(own.reviewers[1], published, { move: 'reopen', reason: 'A reader may be right.' });
    for (const by of [own.approver, own.adjudicator]) {
      const decided = await decideReport(by, { ...at(report), decision: 'UPHELD', outcome });
      expect(refusalOf(decided)).toMatchObject({ kind: 'forbidden' });
    }
    expect((await upholds(editor, report)).state).toBe('UPHELD');
  });

  test('is closed to whoever published what they read, though a sighting of it was published since', async () => {
    const own = await aNewsroom();
    const approved = await aClaim('APPROVED', own);
    const published = await moves(own.adjudicator, approved, { move: 'publish' });
    const confirmer = await aPerson('EDITOR');
    must(await tryConfirm(confirmer, await proposes(await aPerson('CHECKER'), published)));
    const seenToo = must(await getClaim(checker, { claimId: published.id }));
    const report = await aChallenge(checker, seenToo);
    expect(report.read?.sequence).toBe(2);
    for (const by of [own.approver, own.adjudicator, confirmer]) {
      const decided = await decideReport(by, { ...at(report), decision: 'DECLINED', outcome });
      expect(refusalOf(decided)).toMatchObject({ kind: 'forbidden' });
      const waits = must(await myWork(by, { task: 'challenge', limit: 100 })).items;
      expect(waits.map((item) => item.claim.id)).not.toContain(published.id);
    }
    expect((await upholds(editor, report)).state).toBe('UPHELD');
  });

  test('that was decided is taken up again with a reason; what its sender was told stays as it was told', async () => {
    const words = someWords();
    const secret = must(await challenges(claim, { words }));
    const declined = must(
      await decideReport(editor, {
        ...at(await found(editor, words)),
        ...{ decision: 'DECLINED', outcome: 'The archive says what we say.' },
      }),
    );
    const reason = 'The archive was misread.';
    for (const by of [checker, room.approver])
      expect(refusalOf(await reopenReport(by, { ...at(declined), reason })).kind).toBe('forbidden');
    const other = await aPerson('EDITOR');
    const again = must(await reopenReport(other, { ...at(declined), reason }));
    expect(again).toMatchObject({
      ...{ state: 'EXAMINED', takenBy: { id: other.id }, outcome: null, decidedBy: null, decidedAt: null },
      earlier: [
        {
          ...{ state: 'DECLINED', outcome: 'The archive says what we say.', reason },
          ...{ decidedBy: { id: editor.id }, decidedAt: declined.decidedAt, reopenedBy: { id: other.id } },
        },
      ],
    });
    expect(refusalOf(await reopenReport(other, { ...at(again), reason })).kind).toBe('not_ready');
    const meanwhile = must(await readReceipt({ secret }));
    expect(meanwhile).toMatchObject({
      ...{ state: 'EXAMINED', outcome: null, decidedAt: null },
      earlier: [{ state: 'DECLINED', outcome: 'The archive says what we say.' }],
    });
    for (const hidden of [reason, editor.name, other.name, other.id])
      expect(JSON.stringify(meanwhile)).not.toContain(hidden);
    expect((await upholds(other, again)).earlier).toHaveLength(1);
    expect(must(await readReceipt({ secret }))).toMatchObject({
      ...{ state: 'UPHELD', outcome, earlier: [{ state: 'DECLINED' }] },
    });
    const event = await reader().auditEvent.findFirstOrThrow({
      where: { subjectId: declined.id, verb: 'challenge.reopened' },
    });
    expect(JSON.parse(event.detail)).toEqual({
      ...{ reportId: declined.id, from: 'DECLINED', to: 'EXAMINED', userId: editor.id },
    });
    await told();
    expect(await saidTo(editor)).toContainEqual(expect.stringContaining('looks into a reader’s report'));
  });

  test('is decided by whoever reviewed or summarised what they read only where no other editor is left, and says so', async () => {
    const own = await aNewsroom();
    const published = await aClaim('PUBLISHED', own);
    const report = await aChallenge(checker, published);
    const [, reviewer] = own.reviewers;
    const declines = () => decideReport(reviewer, { ...at(report), decision: 'DECLINED', outcome });
    const waits = async () => {
      const { items } = must(await myWork(reviewer, { task: 'challenge', limit: 100 }));
      return items.some((item) => item.claim.id === published.id);
    };
    expect(refusalOf(await declines())).toMatchObject({
      ...{ kind: 'forbidden', reasons: [expect.stringContaining('reviewed, adjudicated or summarised')] },
    });
    expect(await waits()).toBe(false);
    await outside(`UPDATE "User" SET "active" = FALSE WHERE "role" = 'EDITOR'
      AND "id" NOT IN ('${reviewer.id}', '${own.approver.id}')`);
    try {
      expect(await waits()).toBe(true);
      expect((await seenBy(reviewer, report)).hadPart).toEqual({ you: true, decider: false });
      const declined = must(await declines());
      expect([declined.state, declined.hadPart.decider]).toEqual(['DECLINED', true]);
    } finally {
      await outside(`UPDATE "User" SET "active" = TRUE WHERE "role" = 'EDITOR'`);
    }
  });

  test('that was put aside is found there, and brought back', async () => {
    const report = await aChallenge(checker, claim);
    const aside = must(await setAsideReport(checker, at(report)));
    expect([aside.state, acts(aside)]).toEqual(['SPAM', ['note', 'bringBack']]);
    expect(must(await bringBackReport(checker, at(aside))).state).toBe('RECEIVED');
  });
});

describe('a tip', () => {
  test('becomes a claim, and its sender learns of it once it is published', async () => {
    const words = someWords();
    const secret = must(await tips({ words, why: 'Many share it.', url: 'https://forum.example/1' }));
    const report = await found(checker, words);
    expect(report).toMatchObject({ kind: 'TIP', claim: null, read: null, about: null });
    const draft = await aClaim('APPROVED', room);
    const nobody = await takeUpTip(checker, { ...at(report), claimId: 'nobody' });
    expect(refusalOf(nobody)).toMatchObject({ kind: 'invalid', issues: [{ path: 'claimId' }] });
    const taken = must(await takeUpTip(checker, { ...at(report), claimId: draft.id }));
    expect([taken.state, taken.claim?.id, taken.published]).toEqual(['UPHELD', draft.id, null]);
    expect(must(await readReceipt({ secret }))).toMatchObject({ state: 'UPHELD', claim: null });
    const { slug } = await moves(room.approver, draft, { move: 'publish' });
    expect(must(await readReceipt({ secret })).claim).toMatchObject({ slug, read: null });
    expect(must(await getReport(checker, { reportId: report.id })).published).toBe(slug);
  });

  test('is declined by an editor, whoever they are', async () => {
    const words = someWords();
    const secret = must(await tips({ words }));
    const report = await found(checker, words);
    expect(refusalOf(await decideReport(editor, { ...at(report), decision: 'UPHELD', outcome }))).toEqual({
      kind: 'not_found',
    });
    must(await decideReport(room.approver, { ...at(report), decision: 'DECLINED', outcome }));
    expect(must(await readReceipt({ secret }))).toMatchObject({ state: 'DECLINED', outcome });
  });
});

describe('what readers sent', () => {
  test('is the desk’s to read, and exists for nobody else', async () => {
    const report = await aChallenge(checker, claim);
    for (const by of [await aPerson('READER'), await aPerson('ADMIN')]) {
      expect(refusalOf(await listReports(by, { state: 'RECEIVED', limit: 10 }))).toEqual({
        kind: 'not_found',
      });
      expect(refusalOf(await getReport(by, { reportId: report.id }))).toEqual({ kind: 'not_found' });
      expect(refusalOf(await countReaderReports(by))).toEqual({ kind: 'not_found' });
      expect(refusalOf(await takeReport(by, at(report)))).toEqual({ kind: 'not_found' });
    }
    must(await getReport(readingOnly(checker), { reportId: report.id }));
    expect(refusalOf(await takeReport(readingOnly(checker), at(report)))).toMatchObject({
      kind: 'forbidden',
    });
    const { receipt } = await reader().readerReport.findUniqueOrThrow({ where: { id: report.id } });
    expect(JSON.stringify(report)).not.toContain(receipt);
    expect(hashSecret(receipt)).not.toBe(receipt);
  });

  test('is listed with what has waited longest first, page by page, by filters', async () => {
    const other = await aClaim('PUBLISHED', await aNewsroom());
    const day = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000);
    const sent = [];
    for (const days of [1, 2, 3]) sent.push((await aChallenge(checker, other, { now: day(days) })).id);
    const filter = { state: 'RECEIVED', claimId: other.id } as const;
    const first = must(await listReports(checker, { ...filter, limit: 2 }));
    const rest = must(await listReports(checker, { ...filter, limit: 2, cursor: first.next ?? '' }));
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(sent);
    expect(rest.next).toBeNull();
    expect(first.items[0]?.claim).toEqual({ id: other.id, statement: other.statement });
    const report = must(await getReport(checker, { reportId: sent[1] ?? '' }));
    must(await takeReport(checker, at(report)));
    const mine = must(
      await listReports(checker, { state: 'EXAMINED', mine: true, claimId: other.id, limit: 9 }),
    );
    expect(mine.items.map(({ id, takenBy }) => [id, takenBy?.id])).toEqual([[sent[1], checker.id]]);
    expect(must(await listReports(editor, { ...filter, kind: 'TIP', limit: 9 })).items).toEqual([]);
    expect(must(await openChallenges(editor, { claimId: other.id })).map(({ id }) => id)).toEqual(sent);
  });

  test('costs as much to list, however much there is', async () => {
    const list = (limit: number) => () => listReports(checker, { state: 'RECEIVED', limit });
    expect(await queriesOf(list(100))).toBe(await queriesOf(list(1)));
    const plans = await plansOf(list(50));
    expect(plans.join('\n')).not.toMatch(/SCAN r\b|TEMP B-TREE/);
  });

  test('waits in the work of editors who may decide on it, once for each claim', async () => {
    const own = await aNewsroom();
    const challenged = await aClaim('PUBLISHED', own);
    const isListed = async (by: Person) =>
      must(await myWork(by, { task: 'challenge', limit: 100 })).items.filter(
        (item) => item.claim.id === challenged.id,
      ).length;
    expect(await isListed(editor)).toBe(0);
    const report = await aChallenge(checker, challenged);
    await aChallenge(checker, challenged);
    expect(await isListed(editor)).toBe(1);
    expect(await isListed(own.approver)).toBe(0);
    expect(await isListed(checker)).toBe(0);
    must(await decideReport(editor, { ...at(report), decision: 'DECLINED', outcome }));
    expect(await isListed(editor)).toBe(1);
  });
});
