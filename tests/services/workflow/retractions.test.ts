import { describe, expect, test } from 'vitest';
import type { Person } from '@/lib/domain/actor';
import { RelateClaims } from '@/lib/schemas/claim/relation';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { ListWork } from '@/lib/schemas/work';
import { MoveClaim } from '@/lib/schemas/workflow';
import { AboutRetraction, AskRetraction } from '@/lib/schemas/workflow/retraction';
import { relateClaims } from '@/lib/services/claim/relations/judging';
import { publicClaim } from '@/lib/services/publication/publications';
import { myWork, workCounts } from '@/lib/services/work';
import {
  askRetraction,
  confirmRetraction,
  getRetractions,
  withdrawRetraction,
} from '@/lib/services/workflow/retractions';
import { aPerson, readingOnly } from '../../support/actors';
import { eventsOf } from '../../support/events';
import { anArticle, must, refusalOf } from '../../support/make';
import { aClaim, aNewsroom, approvedIn, moves, reviewedBy } from '../../support/newsroom';

const note = 'The register was forged.';
const asking = ({ id, version }: ClaimView) => AskRetraction.parse({ claimId: id, version, note });
const asks = async (by: Person, claim: ClaimView) => must(await askRetraction(by, asking(claim)));

const seenBy = async (by: Person, { id }: ClaimView) => must(await getRetractions(by, { claimId: id }));

async function about(by: Person, { id, version }: ClaimView) {
  const { waiting } = await seenBy(by, { id } as ClaimView);
  if (!waiting) throw new Error('Nothing waits.');
  return AboutRetraction.parse({ claimId: id, version, retractionId: waiting.id });
}

const snapshotOf = async ({ slug }: ClaimView) => must(await publicClaim({ slug: slug ?? '' })).snapshot;

describe('a retraction', () => {
  test('takes two editors; until the second confirms readers see the claim', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('PUBLISHED', room);
    const asked = await asks(room.adjudicator, claim);
    expect([asked.status, asked.version]).toEqual(['PUBLISHED', claim.version + 1]);
    expect((await snapshotOf(claim)).state).toBe('LIVE');
    const input = await about(room.adjudicator, asked);
    expect(refusalOf(await confirmRetraction(room.adjudicator, input)).kind).toBe('forbidden');
    const { waiting, ask } = await seenBy(room.approver, asked);
    expect(waiting).toMatchObject({ note, publication: 1, confirm: { allowed: true } });
    expect(ask.allowed).toBe(false);
    const retracted = must(await confirmRetraction(room.approver, input));
    expect(retracted).toMatchObject({ status: 'RETRACTED', statusReason: note });
    expect(await snapshotOf(claim)).toMatchObject({ state: 'RETRACTED', sequence: 2, retraction: { note } });
    expect((await eventsOf(claim.id)).slice(-2)).toEqual([
      {
        ...{ verb: 'retraction.asked', by: room.adjudicator.id },
        detail: { retractionId: input.retractionId, publication: 1 },
      },
      {
        ...{ verb: 'claim.retracted', by: room.approver.id },
        detail: {
          ...{ from: 'PUBLISHED', to: 'RETRACTED', slug: claim.slug, sequence: 2 },
          ...{ retractionId: input.retractionId, askedById: room.adjudicator.id },
        },
      },
    ]);
    const again = { ...input, version: retracted.version };
    expect(refusalOf(await confirmRetraction(room.approver, again)).kind).toBe('not_ready');
  });

  test('waits in the work of every other editor, and of nobody else', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('PUBLISHED', room);
    await asks(room.adjudicator, claim);
    const waitsFor = async (by: Person) =>
      must(await myWork(by, ListWork.parse({ limit: 100 }))).items.flatMap((item) =>
        item.claim.id === claim.id ? item.task : [],
      );
    expect(await waitsFor(room.approver)).toEqual(['retraction']);
    for (const person of [room.adjudicator, room.author, room.reviewers[0]])
      expect(await waitsFor(person)).toEqual([]);
    expect(must(await workCounts(room.approver)).retraction).toBeGreaterThan(0);
  });

  test('is no move that one person can make', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('PUBLISHED', room);
    expect(claim.moves.map(({ move }) => move)).toEqual(['reopen']);
    const alone = { move: 'retract', claimId: claim.id, version: claim.version, note };
    expect(MoveClaim.safeParse(alone).success).toBe(false);
  });

  test('is for editors, of what is published, once, and answers the same to the same key', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('PUBLISHED', room);
    const tried = async (by: Person) => refusalOf(await askRetraction(by, asking(claim))).kind;
    expect(await tried(room.author)).toBe('forbidden');
    expect(await tried(readingOnly(room.approver))).toBe('forbidden');
    expect(await tried(await aPerson('ADMIN'))).toBe('not_found');
    const draft = await aClaim('DRAFT', room);
    expect(refusalOf(await askRetraction(room.approver, asking(draft))).kind).toBe('not_ready');
    const [first, same] = [
      must(await askRetraction(room.approver, asking(claim), { key: 'k' })),
      must(await askRetraction(room.approver, asking(claim), { key: 'k' })),
    ];
    expect(same).toEqual(first);
    const twice = asking({ ...claim, version: first.version });
    expect(refusalOf(await askRetraction(room.adjudicator, twice)).kind).toBe('not_ready');
    expect(refusalOf(await askRetraction(room.adjudicator, asking(claim))).kind).toBe('stale');
  });

  test('that was withdrawn, or is of what readers saw before, retracts nothing', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('PUBLISHED', room);
    const asked = await asks(room.adjudicator, claim);
    const input = await about(room.approver, asked);
    const ended = must(await withdrawRetraction(room.adjudicator, input));
    expect((await seenBy(room.approver, ended)).waiting).toBeNull();
    const late = { ...input, version: ended.version };
    expect(refusalOf(await confirmRetraction(room.approver, late)).kind).toBe('not_ready');
    const second = await asks(room.adjudicator, ended);
    const old = await about(room.approver, second);
    const reopened = await moves(room.approver, second, { move: 'reopen', reason: 'Look again.' });
    const again = await reviewedBy(room, await moves(room.author, reopened, { move: 'submit' }));
    const live = await moves(
      room.approver,
      await approvedIn(room, again, 'Another answer. It says more than the first.'),
      {
        move: 'publish',
        correction: { kind: 'CLARIFICATION', note: 'Said better.' },
      },
    );
    expect((await seenBy(room.approver, live)).waiting).toBeNull();
    const outdated = refusalOf(await confirmRetraction(room.approver, { ...old, version: live.version }));
    expect(JSON.stringify(outdated)).toContain('published again');
    expect((await asks(room.adjudicator, live)).status).toBe('PUBLISHED');
  });
});

describe('what rests on a claim', () => {
  test('is named with why, what readers see first, and what supports it is not', async () => {
    const room = await aNewsroom();
    const article = await anArticle({ by: room.author });
    const claim = await aClaim('PUBLISHED', room);
    const repeated = await aClaim('DRAFT', room, { article });
    const refined = await aClaim('PUBLISHED', room);
    const supporting = await aClaim('DRAFT', room);
    const relates = async (one: ClaimView, other: ClaimView, type: string) =>
      must(
        await relateClaims(
          room.author,
          RelateClaims.parse({ claimId: one.id, otherId: other.id, type, reason: 'It does.' }),
        ),
      );
    await relates(repeated, claim, 'REPEATS');
    await relates(refined, claim, 'REFINES');
    await relates(supporting, claim, 'SUPPORTS');
    const { resting, more } = await seenBy(room.author, claim);
    expect(resting.map(({ id, published, because }) => [id, published, because])).toEqual([
      [refined.id, true, ['It says this claim more exactly.']],
      [repeated.id, false, ['It repeats this claim.']],
    ]);
    expect(more).toBe(false);
  });

  test('is what stands in the same words, too', async () => {
    const room = await aNewsroom();
    const article = await anArticle({ by: room.author });
    const claim = await aClaim('PUBLISHED', room, { article });
    const other = await aClaim('DRAFT', room, { article });
    const [found] = (await seenBy(room.author, claim)).resting;
    expect([found?.id, found?.because]).toEqual([
      other.id,
      [`It stands in the same words of “${article.title}”.`],
    ]);
  });
});
