import fc from 'fast-check';
import { stances } from '@/lib/domain/attribution/attribution';
import { evidenceStances, originalities } from '@/lib/domain/evidence/evidence';
import { directedTypes, lineageTypes, type Node, type ProvenanceInput } from '@/lib/domain/provenance/input';

const several = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
const sources = several('s', 6);
const articles = several('a', 5);
const items = several('e', 5);
const sourceId = fc.constantFrom(...sources);
const articleId = fc.constantFrom(...articles);

const made = fc.oneof(
  articleId.map((id): Node => ({ kind: 'article', id })),
  fc.constantFrom(...items).map((id): Node => ({ kind: 'evidence', id })),
);
const anyNode = fc.oneof(
  { weight: 3, arbitrary: made },
  { weight: 1, arbitrary: sourceId.map((id): Node => ({ kind: 'source', id })) },
);
export const anySource = sourceId;
export const anyItem = fc.constantFrom(...items);

/** Newsrooms small enough that everything meets everything. */
export const anyInput: fc.Arbitrary<ProvenanceInput> = fc.record({
  attributions: fc
    .array(
      fc.record({
        stance: fc.constantFrom('ASSERTS' as const, 'ASSERTS' as const, ...stances),
        first: fc.boolean(),
        articleId,
        speaker: fc.constantFrom('SOURCE', 'SOURCE', 'NONE', 'NONE', 'UNKNOWN'),
        sourceId: fc.option(sourceId, { freq: 8 }),
      }),
      { maxLength: 5 },
    )
    .map((all) => all.map((attribution, i) => ({ id: `t${i}`, ...attribution }))),
  evidence: fc.tuple(
    ...items.map((id) =>
      fc.record({
        id: fc.constant(id),
        stance: fc.option(fc.constantFrom('CORROBORATES' as const, ...evidenceStances), { freq: 4 }),
        state: fc.constantFrom('ACTIVE', 'ACTIVE', 'CHALLENGED', 'RETRACTED'),
        originality: fc.constantFrom('DERIVED' as const, ...originalities),
        sourceId: fc.option(sourceId, { freq: 2 }),
      }),
    ),
  ),
  articles: fc.tuple(...articles.map((id) => fc.record({ id: fc.constant(id), outletId: sourceId }))),
  lineage: fc.array(
    fc.record({
      from: made,
      to: anyNode,
      type: fc.constantFrom(...directedTypes, ...directedTypes, ...lineageTypes),
    }),
    { maxLength: 9 },
  ),
  sources: fc.tuple(
    ...sources.map((id) =>
      fc.record({
        id: fc.constant(id),
        mergedInto: fc.option(sourceId, { freq: 1 }).map((into) => (into === 's0' ? into : null)),
        anonymous: fc.boolean(),
        identity: fc.constantFrom(null, 'x', 'y', 'z'),
      }),
    ),
  ),
  links: fc.array(fc.record({ from: sourceId, to: sourceId }), { maxLength: 2 }),
});

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

/** The same in another order. */
export const reordered = (input: ProvenanceInput): fc.Arbitrary<ProvenanceInput> =>
  fc.record({
    attributions: shuffled(input.attributions),
    evidence: shuffled(input.evidence),
    articles: shuffled(input.articles),
    lineage: shuffled(input.lineage),
    sources: shuffled(input.sources),
    links: shuffled(input.links),
  });
