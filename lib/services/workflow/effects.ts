import type { CoveredClaim } from '@/lib/data/claim/graph';
import type { Tx } from '@/lib/data/db';
import { contentHash } from '@/lib/data/publication/content';
import { markUnderReview } from '@/lib/data/publication/publications';
import { abandonRound, openRound, storeAdjudication } from '@/lib/data/review/reviews';
import { overridesFor } from '@/lib/data/workflow/overrides';
import type { Person } from '@/lib/domain/actor';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { opinionProblems } from '@/lib/domain/review/contradictions';
import { defaultQuorum, type Finding } from '@/lib/domain/review/review';
import { twoKeptFrom } from '@/lib/domain/workflow/kept-free';
import type { MoveClaim } from '@/lib/schemas/workflow';
import { newId } from '@/lib/services/ids';
import { type Published, publish } from '@/lib/services/publication/publish';
import type { Effect } from './carrying';
import { ifEmbargoed } from './schedules/embargo';

export type Moving<M extends MoveClaim = MoveClaim> = {
  tx: Tx;
  claim: CoveredClaim;
  input: M;
  person: Person;
  now: Date;
};
type Of<M extends MoveClaim['move']> = Moving<Extract<MoveClaim, { move: M }>>;

/** Carries out what belongs to a move that has been decided. */
export async function effectOf(moving: Moving): Promise<Result<Effect>> {
  const { input } = moving;
  switch (input.move) {
    case 'submit':
      return ok(await submitted(moving));
    case 'adjudicate':
      return adjudicated({ ...moving, input });
    case 'approve':
      return ok(approved(moving));
    case 'publish':
      return published({ ...moving, input });
    case 'sendBack':
      return ok(await sentBack({ ...moving, input }));
    case 'takeBack':
      return ok(await takenBack(moving));
    case 'reopen':
      return ok(await reopened({ ...moving, input }));
    case 'withdraw':
      return ok({ data: { statusReason: input.reason, dueAt: null }, detail: {}, touched: null });
    case 'restore':
      return ok({ data: { statusReason: input.reason }, detail: {}, touched: null });
  }
}

const unapproved = { approvedHash: null, approvedById: null, approvedAt: null } as const;

async function submitted({ tx, claim, person, now }: Moving): Promise<Effect> {
  const sequence = (claim.rounds[0]?.sequence ?? 0) + 1;
  const quorum = defaultQuorum[claim.risk];
  await openRound(tx, {
    id: newId(now),
    claimId: claim.id,
    sequence,
    quorum,
    // What reviewers are asked about: the content without what an earlier round found.
    contentHash: contentHash({ ...claim, rounds: [] }),
    openedAt: now,
    openedById: person.id,
  });
  const hands = 1 + claim.contributors.length;
  const data = { statusReason: null, twoKeptFrom: twoKeptFrom(quorum, hands) };
  return { data, detail: { round: sequence, quorum }, touched: null };
}

async function adjudicated({ tx, claim, input, person, now }: Of<'adjudicate'>): Promise<Result<Effect>> {
  const [round] = claim.rounds;
  if (!round) throw new Error(`Claim ${claim.id} is in adjudication without a round.`);
  const { verdict, credibility, confidence, likelihood, rationale, explanations, dissentShown } = input;
  const finding: Finding = { verdict, credibility, confidence, likelihood };
  const issues = opinionProblems(claim.kind, finding, explanations);
  if (issues.length > 0) return refuse('invalid', { issues });
  const words = { rationale, explanations, dissentShown };
  await storeAdjudication(tx, { roundId: round.id, editorId: person.id, finding, ...words, at: now });
  return ok({ data: {}, detail: { round: round.sequence, dissentShown }, touched: null });
}

const approved = ({ claim, person, now }: Moving): Effect => ({
  data: { approvedHash: contentHash(claim), approvedById: person.id, approvedAt: now },
  detail: {},
  touched: null,
});

async function published({ tx, claim, input, person, now }: Of<'publish'>): Promise<Result<Effect>> {
  const embargoed = await ifEmbargoed(tx, claim.id, now);
  if (embargoed) return embargoed;
  const result = await publish(
    tx,
    claim,
    { note: input.correction, overrides: overridesFor(claim) },
    person,
    now,
  );
  return result.ok ? ok(shown(result.value)) : result;
}

async function sentBack({ tx, claim, input, now }: Of<'sendBack'>): Promise<Effect> {
  await abandonRound(tx, claim.id, now);
  return { data: { ...unapproved, statusReason: input.reason }, detail: {}, touched: null };
}

/** What others sealed meanwhile stays with the round, and the author is told as little of it as before. */
async function takenBack({ tx, claim, now }: Moving): Promise<Effect> {
  await abandonRound(tx, claim.id, now);
  return { data: { statusReason: null }, detail: {}, touched: null };
}

async function reopened({ tx, claim, input }: Of<'reopen'>): Promise<Effect> {
  if (input.underReview) await markUnderReview(tx, claim.id);
  const touched =
    input.underReview && claim.slug ? { claims: [claim.slug], articles: [], sources: [] } : null;
  const data = { ...unapproved, statusReason: input.reason };
  return { data, detail: { underReview: input.underReview }, touched };
}

const shown = ({ slug, sequence, touched }: Published): Effect => ({
  // It is done: nobody waits for it any more.
  data: { slug, statusReason: null, dueAt: null },
  detail: { slug, sequence },
  touched,
});
