import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Status, statuses } from '@/lib/domain/claim/claim';
import { evidenceTypes, type Sensitivity, sensitivities } from '@/lib/domain/evidence/evidence';
import type { ArticleView } from '@/lib/schemas/article';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { AddEvidence } from '@/lib/schemas/evidence';
import { Paging } from '@/lib/schemas/primitives';
import { ListPublic } from '@/lib/schemas/publication';
import { addEvidence } from '@/lib/services/claim/evidence';
import {
  publicArticle,
  publicClaim,
  publicClaims,
  publicCorrections,
  publicSource,
} from '@/lib/services/publication/publications';
import { aDraft, anArticle, must } from '../../support/make';
import {
  aClaim,
  aNewsroom,
  approvedIn,
  moves,
  type Newsroom,
  retracts,
  reviewedBy,
  seals,
  summarises,
} from '../../support/newsroom';

/** A word that occurs nowhere else, so that finding it anywhere is a leak. */
let words = 0;
function aWord(what: string): string {
  words += 1;
  return `zq${what}${words}x`;
}

/** The strings of one claim that readers must not see, and those that they must. */
type Told = { secret: string[]; open: string[] };

type Plan = { status: Status; sensitivity: Sensitivity; reopened: boolean; sealed: boolean };
const plans = fc.array(
  fc.record({
    status: fc.constantFrom(...statuses),
    sensitivity: fc.constantFrom(...sensitivities),
    reopened: fc.boolean(),
    sealed: fc.boolean(),
  }),
  { minLength: 4, maxLength: 7 },
);

const paging = Paging.parse({ limit: 100 });

/** Everything that the public services answer, followed wherever an answer leads and asked for whatever exists. */
async function allThatIsPublic(
  articles: ArticleView[],
  claims: ClaimView[],
  asked: string[],
): Promise<string> {
  const listed = must(await publicClaims(ListPublic.parse({ limit: 100 }))).items;
  const slugs = [...new Set([...claims.flatMap((c) => c.slug ?? []), ...listed.map((c) => c.slug)])];
  const answers: unknown[] = [listed, await publicCorrections(paging)];
  for (const slug of slugs) {
    answers.push(await publicClaim({ slug }));
    for (const sequence of [1, 2, 3]) answers.push(await publicClaim({ slug, sequence }));
  }
  for (const { id } of claims) answers.push(await publicClaim({ slug: id }));
  for (const article of articles) {
    answers.push(await publicArticle({ slug: article.slug }));
    answers.push(await publicSource({ slug: article.outlet.slug, ...paging }));
  }
  for (const q of asked) answers.push(must(await publicClaims(ListPublic.parse({ q }))).items);
  return JSON.stringify(answers);
}

/** One claim as planned, with words of its own in every field that a person writes. */
async function aTalkativeClaim(room: Newsroom, article: ArticleView, plan: Plan) {
  const said = {
    statement: `${aWord('statement')} was never agreed.`,
    tags: [aWord('tag')],
    place: aWord('place'),
    wouldChange: aWord('change'),
  };
  const checked = aWord('rationale');
  const rationale = `We looked for ${checked} and found it.`;
  const reason = aWord('reason');
  const paper = { title: aWord('title'), excerpt: aWord('excerpt'), rationale: aWord('bearing') };
  const draft = await withEvidence(room, await aDraft({ by: room.author, article, ...said }), paper, plan);
  const answer = aWord('answer');
  const claim = await bring(room, draft, plan, { rationale, reason, answer });
  const content = [...Object.values(said).flat(), checked, answer];
  const evidence = Object.values(paper);
  return { claim, told: toldOf(plan, content, evidence, [reason]) };
}

function toldOf(
  { status, sensitivity }: Plan,
  content: string[],
  evidence: string[],
  reasons: string[],
): Told {
  const evidenceOpen = sensitivity === 'PUBLIC';
  if (status === 'PUBLISHED')
    return {
      open: [...content, ...(evidenceOpen ? evidence : [])],
      secret: [...reasons, ...(evidenceOpen ? [] : evidence)],
    };
  // A tombstone keeps the statement, and the reason of a retraction is the public note.
  if (status === 'RETRACTED')
    return {
      open: [...content.slice(0, 1), ...reasons],
      secret: [...content.slice(1), ...evidence],
    };
  return { open: [], secret: [...content, ...evidence, ...reasons] };
}

async function withEvidence(
  { author }: Newsroom,
  draft: ClaimView,
  paper: { title: string; excerpt: string; rationale: string },
  { sensitivity }: Plan,
): Promise<ClaimView> {
  const input = AddEvidence.parse({
    claimId: draft.id,
    version: draft.version,
    ...paper,
    type: evidenceTypes[0],
    stance: 'CONTEXT',
    strength: 'WEAK',
    sensitivity,
  });
  return must(await addEvidence(author, input));
}

async function bring(
  room: Newsroom,
  draft: ClaimView,
  { status, sealed, reopened }: Plan,
  { rationale, reason, answer }: Record<'rationale' | 'reason' | 'answer', string>,
): Promise<ClaimView> {
  if (status === 'WITHDRAWN') return moves(room.author, draft, { move: 'withdraw', reason });
  const submitted = await moves(room.author, draft, { move: 'submit' });
  const review = { rationale };
  if (status === 'DRAFT') {
    if (sealed) await seals(room.reviewers[0], submitted, review);
    return moves(room.approver, submitted, { move: 'sendBack', reason });
  }
  if (status === 'IN_REVIEW') return sealed ? seals(room.reviewers[0], submitted, review) : submitted;
  const reviewed = await reviewedBy(room, submitted, review, status === 'ADJUDICATION');
  const inShort = `It was not. The ${answer} says so.`;
  if (status === 'ADJUDICATION') return reviewed;
  if (status === 'REVIEWED') return summarises(room.author, reviewed, inShort);
  const approved = await approvedIn(room, reviewed, inShort);
  if (status === 'APPROVED') return approved;
  const published = await moves(room.approver, approved, { move: 'publish' });
  if (status === 'RETRACTED') return retracts(room, published, reason);
  return reopened
    ? moves(room.approver, published, { move: 'reopen', reason, underReview: true })
    : published;
}

describe('nothing unpublished reaches a reader', () => {
  test('property: no string of an unpublished claim is in any public answer; those of published ones are', async () => {
    await fc.assert(
      fc.asyncProperty(
        plans,
        fc.constantFrom('FULL' as const, 'EXCERPTS' as const),
        async (planned, display) => {
          const room = await aNewsroom();
          const article = await anArticle({ by: room.author, display });
          const made = [];
          for (const plan of planned) made.push(await aTalkativeClaim(room, article, plan));
          const secret = made.flatMap((m) => m.told.secret);
          const open = made.flatMap((m) => m.told.open);
          const claims = made.map((m) => m.claim);
          const seen = await allThatIsPublic([article], claims, [...secret, ...open]);
          expect(secret.filter((word) => seen.includes(word))).toEqual([]);
          expect(open.filter((word) => !seen.includes(word))).toEqual([]);
          for (const person of [room.author, ...room.reviewers, room.approver])
            for (const word of [person.id, person.name]) expect(seen).not.toContain(word);
          for (const { id } of claims) expect(seen).not.toContain(id);
        },
      ),
      { numRuns: 6 },
    );
  }, 240_000);

  test('every status is walked once for sure, with evidence that is not public', async () => {
    const room = await aNewsroom();
    const article = await anArticle({ by: room.author });
    const made = [];
    for (const status of statuses)
      for (const reopened of [false, true])
        made.push(
          await aTalkativeClaim(room, article, { status, reopened, sealed: true, sensitivity: 'INTERNAL' }),
        );
    const secret = made.flatMap((m) => m.told.secret);
    const seen = await allThatIsPublic(
      [article],
      made.map((m) => m.claim),
      secret,
    );
    expect(secret.filter((word) => seen.includes(word))).toEqual([]);
    const open = made.flatMap((m) => m.told.open);
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter((word) => !seen.includes(word))).toEqual([]);
  }, 180_000);

  test('a draft made from a published claim shows nothing of its new words', async () => {
    const room = await aNewsroom();
    const published = await aClaim('PUBLISHED', room);
    const draft = await moves(room.approver, published, { move: 'reopen', reason: aWord('reason') });
    const paper = { title: aWord('title'), excerpt: aWord('excerpt'), rationale: aWord('bearing') };
    await withEvidence(room, draft, paper, {
      status: 'DRAFT',
      sensitivity: 'PUBLIC',
      reopened: true,
      sealed: false,
    });
    const seen = await allThatIsPublic([], [published], Object.values(paper));
    for (const word of Object.values(paper)) expect(seen).not.toContain(word);
  });
});
