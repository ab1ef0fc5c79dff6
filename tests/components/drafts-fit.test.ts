import { expect, test } from 'vitest';
import type { z } from 'zod';
import { emptyMasthead, mastheadInput } from '@/components/article/masthead/draft';
import { attributionDraft, emptyAttribution } from '@/components/attribution/draft';
import { attributionInput } from '@/components/attribution/input';
import { claimContent, emptyClaim } from '@/components/claim/form/draft';
import { commentInput, emptyComment } from '@/components/comment/actions';
import { emptyReview, reviewInput, withEvidence } from '@/components/review/draft';
import { emptySource, sourceInput, withRole } from '@/components/source/form/draft';
import { emptyMove, moveInput } from '@/components/workflow/draft';
import { ImportArticle } from '@/lib/schemas/article';
import { AddAttribution, type AttributionView } from '@/lib/schemas/attribution/attribution';
import { DraftClaim, EditClaim } from '@/lib/schemas/claim/claim';
import { WriteSummary } from '@/lib/schemas/claim/summary';
import { AnswerComment, MakeComment } from '@/lib/schemas/comment';
import { SealReview } from '@/lib/schemas/review';
import { CreateSource } from '@/lib/schemas/source';
import { MoveClaim } from '@/lib/schemas/workflow';

const source = { id: 's', name: 'Somebody', kind: 'PERSON' } as const;
const written = { ...emptyAttribution('“It rained.”'), hops: [{ ...hop('0'), source }, hop('1')] };
const claim = { ...emptyClaim('en'), kind: 'QUANTITATIVE' as const };
const ofClaim = { claimId: 'c', version: 1 };
const passage = { versionId: 'v', start: 0, end: 1, exact: 'x', prefix: '', suffix: '' };

function hop(key: string) {
  const [first] = emptyAttribution('').hops;
  if (!first) throw new Error('A chain is never empty.');
  return { ...first, key };
}

const stored: AttributionView = {
  id: 'a',
  stance: 'ASSERTS',
  speech: 'INDIRECT',
  terms: 'ON_RECORD',
  anonymityReason: null,
  cueVerb: 'said',
  saidAt: '2025',
  saidPlace: null,
  channel: null,
  originalLanguage: null,
  originalWords: null,
  translator: null,
  depth: 0,
  words: 'Somebody said so.',
  sourcePassage: {
    ...passage,
    state: 'EXACT',
    score: 1,
    confirmed: false,
  },
  cuePassage: null,
  hops: [{ speaker: 'SOURCE', source: { ...source, slug: 's' }, act: 'TOLD', basis: 'CANNOT_BE_JUDGED' }],
};

/** What each form sends when somebody has hardly begun; the schema may miss something in it, and must know all of it. */
const sent: [string, z.ZodType, unknown][] = [
  [
    'a new claim',
    DraftClaim,
    {
      ...claimContent(claim),
      appearance: { versionId: 'v', start: 0, end: 1, exact: 'x', attributions: [attributionInput(written)] },
    },
  ],
  ['an edited claim', EditClaim, { ...claimContent({ ...claim, kind: '' }), ...ofClaim }],
  [
    'an attribution',
    AddAttribution,
    { ...attributionInput({ ...written, ownVoice: true }), ...ofClaim, appearanceId: 'a' },
  ],
  [
    'a stored attribution',
    AddAttribution,
    { ...attributionInput(attributionDraft(stored)), ...ofClaim, appearanceId: 'a' },
  ],
  [
    'a review',
    SealReview,
    reviewInput('FACTUAL', withEvidence(emptyReview('FACTUAL')), { claimId: 'c', round: 1 }),
  ],
  ['a comment', MakeComment, { claimId: 'c', blocking: false, ...commentInput(emptyComment) }],
  ['an answer to one', AnswerComment, { commentId: 'c', ...commentInput(emptyComment) }],
  ['an answer in short', WriteSummary, { text: '', ...ofClaim }],
  ['a source', CreateSource, sourceInput(withRole(emptySource))],
  ['an article', ImportArticle, { ...mastheadInput(emptyMasthead), content: 'x' }],
  ...(['submit', 'approve', 'publish', 'sendBack', 'takeBack', 'reopen', 'withdraw', 'restore'] as const).map(
    (move): [string, z.ZodType, unknown] => [
      move,
      MoveClaim,
      {
        ...moveInput(move, emptyMove, { corrects: true, publish: true, contentHash: 'a'.repeat(64) }),
        ...ofClaim,
      },
    ],
  ),
];

test.each(sent)('a form sends no field that its schema would refuse: %s', (_, schema, input) => {
  const unknown = schema.safeParse(input).error?.issues.filter(({ code }) => code === 'unrecognized_keys');
  expect(unknown ?? []).toEqual([]);
});
