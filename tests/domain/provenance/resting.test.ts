import { expect, test } from 'vitest';
import { articleNode, evidenceNode, sourceNode } from '@/lib/domain/provenance/input';
import type { ProvenanceInput } from '@/lib/domain/provenance/provenance';
import { restsOn } from '@/lib/domain/provenance/resting';

const source = (id: string, mergedInto: string | null = null) => ({
  ...{ id, mergedInto, anonymous: false, identity: null },
});

/** An officer in a paper, by a name that was merged; a document of a ministry; a wire behind the paper; its owner. */
const input: ProvenanceInput = {
  attributions: [
    { id: 't1', stance: 'ASSERTS', first: true, articleId: 'a1', speaker: 'SOURCE', sourceId: 'officer-2' },
  ],
  evidence: [{ id: 'e1', stance: null, state: 'ACTIVE', originality: 'ORIGINAL', sourceId: 'ministry' }],
  articles: [{ id: 'a1', outletId: 'paper' }],
  lineage: [{ from: articleNode('a1'), to: sourceNode('wire'), type: 'REPUBLISHES' }],
  sources: [
    ...['officer', 'ministry', 'paper', 'wire', 'owner'].map((id) => source(id)),
    source('officer-2', 'officer'),
    source('officer-3', 'officer'),
  ],
  links: [{ from: 'paper', to: 'owner' }],
};

test.each([
  [evidenceNode('e1'), true],
  [evidenceNode('e2'), false],
  [articleNode('a1'), true],
  [articleNode('a2'), false],
  [sourceNode('officer-2'), true],
  [sourceNode('officer'), true],
  [sourceNode('officer-3'), true],
  [sourceNode('ministry'), true],
  [sourceNode('paper'), true],
  [sourceNode('wire'), true],
  [sourceNode('owner'), false],
  [sourceNode('nobody'), false],
])('on %o it rests: %s', (node, rests) => {
  expect(restsOn(input, node)).toBe(rests);
});
