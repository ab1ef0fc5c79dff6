import { expect, test } from 'vitest';
import { type ProvenanceInput, provenanceOf } from '@/lib/domain/provenance/provenance';
import type { Finding } from '@/lib/domain/review/review';
import { defaultThresholds } from '@/lib/domain/workflow/gates/facts';
import { failedBy } from '@/lib/domain/workflow/gates/rippling';

type Evidence = ProvenanceInput['evidence'][number];

const document = (id: string, given: Partial<Evidence> = {}): Evidence => ({
  ...({ stance: 'CORROBORATES', state: 'ACTIVE', originality: 'ORIGINAL', sourceId: null } as const),
  ...{ id, ...given },
});

/** A paper says so in its own voice; what else there is beside it. */
const input = (evidence: Evidence[], speaker?: string): ProvenanceInput => ({
  attributions: [
    {
      ...({ id: 't1', stance: 'ASSERTS', first: true, articleId: 'a1' } as const),
      ...(speaker
        ? ({ speaker: 'SOURCE', sourceId: speaker } as const)
        : ({ speaker: 'NONE', sourceId: null } as const)),
    },
  ],
  evidence,
  articles: [{ id: 'a1', outletId: 'paper' }],
  ...{ lineage: [], links: [] },
  sources: [
    { id: 'paper', mergedInto: null, anonymous: false, identity: null },
    { id: 'officer', mergedInto: null, anonymous: true, identity: null },
  ],
});

const supported: Finding = { verdict: 'SUPPORTED', credibility: 2, confidence: 'MODERATE', likelihood: null };
const fails = (given: ProvenanceInput, finding: Partial<Finding> = {}, risk: 'NORMAL' | 'HIGH' = 'NORMAL') =>
  failedBy(
    {
      ...{ kind: 'FACTUAL', risk, finding: { ...supported, ...finding } },
      ...{ input: given, ...provenanceOf(given) },
    },
    defaultThresholds,
  );

test.each<[string, string[], string[]]>([
  ['with its document', fails(input([document('e1')])), []],
  [
    'whose document was retracted',
    fails(input([document('e1', { state: 'RETRACTED' })])),
    ['PUBLIC_EVIDENCE'],
  ],
  ['whose document is challenged', fails(input([document('e1', { state: 'CHALLENGED' })])), []],
  [
    'whose document readers may not see',
    fails(input([document('e1', { stance: null })])),
    ['PUBLIC_EVIDENCE'],
  ],
  ['called confirmed, with its document', fails(input([document('e1')]), { credibility: 1 }), []],
  [
    'called confirmed, by what nobody knows the origin of',
    fails(input([document('e1', { originality: 'UNKNOWN' })]), { credibility: 1 }),
    ['CONFIRMED'],
  ],
  [
    'of high risk, from one origin',
    fails(input([document('e1', { originality: 'DERIVED' })]), {}, 'HIGH'),
    ['HIGH_RISK'],
  ],
  [
    'that an anonymous source alone says, and that holds no more',
    fails(input([], 'officer'), { verdict: 'OUTDATED' }),
    ['NAMED_SOURCE'],
  ],
])('a claim %s fails what its origins decide about', (_, found, expected) => {
  expect(found).toEqual(expected);
});
