import type { EvidenceStance, EvidenceState, Originality } from '@/lib/domain/evidence/evidence';
import type { LineageType, Node, ProvenanceInput } from '@/lib/domain/provenance/input';

/** What a newsroom knows of one claim, told piece by piece. "article:b" names a node; a paper's article is `${paper}'s`. */
export const nothing = (): ProvenanceInput => ({
  attributions: [],
  evidence: [],
  articles: [],
  lineage: [],
  sources: [],
  links: [],
});

type Part = (input: ProvenanceInput) => void;

export function newsroom(...parts: Part[]): ProvenanceInput {
  const input = nothing();
  for (const part of parts) part(input);
  return input;
}

export const node = (key: string): Node => {
  const [kind, id] = key.split(':') as [Node['kind'], string];
  return { kind, id };
};

/** An article of a paper; unless told otherwise, each is of a paper named as it is, in capitals. */
export const article =
  (id: string, outletId = id.toUpperCase()): Part =>
  ({ articles }) => {
    if (!articles.some((known) => known.id === id)) articles.push({ id, outletId });
  };

type Saying = { stance?: 'ASSERTS' | 'DENIES' | 'QUESTIONS' | 'RETRACTS'; first?: boolean };

const attribution =
  (
    articleId: string,
    speaker: 'SOURCE' | 'UNKNOWN' | 'NONE',
    sourceId: string | null,
    saying: Saying,
  ): Part =>
  (input) => {
    article(articleId)(input);
    const { stance = 'ASSERTS', first = false } = saying;
    const id = `${articleId}${input.attributions.length}`;
    input.attributions.push({ id, stance, first, articleId, speaker, sourceId });
  };

/** The article says so in its own voice. */
export const ownVoice = (articleId: string, saying: Saying = {}) =>
  attribution(articleId, 'NONE', null, saying);
/** The article says that a source said so. */
export const quotes = (articleId: string, sourceId: string, saying: Saying = {}) =>
  attribution(articleId, 'SOURCE', sourceId, saying);
/** The article says that somebody said so, and not who. */
export const quotesNobody = (articleId: string, saying: Saying = {}) =>
  attribution(articleId, 'UNKNOWN', null, saying);

type Item = {
  stance?: EvidenceStance | null;
  state?: EvidenceState;
  originality?: Originality;
  sourceId?: string;
};

/** Evidence that corroborates and came first-hand, unless told otherwise. */
export const evidence =
  (id: string, { stance, state, originality, sourceId }: Item = {}): Part =>
  (input) => {
    input.evidence.push({
      id,
      stance: stance === undefined ? 'CORROBORATES' : stance,
      state: state ?? 'ACTIVE',
      originality: originality ?? 'ORIGINAL',
      sourceId: sourceId ?? null,
    });
  };
export const derived = (id: string, item: Item = {}) => evidence(id, { originality: 'DERIVED', ...item });

export const comesFrom =
  (from: string, to: string, type: LineageType = 'CITES'): Part =>
  ({ lineage }) => {
    lineage.push({ from: node(from), to: node(to), type });
  };
export const isOneWith = (one: string, other: string, type: LineageType = 'SAME_WIRE') =>
  comesFrom(one, other, type);

type Record = { mergedInto?: string; anonymous?: boolean; identity?: string };

export const source =
  (id: string, { mergedInto, anonymous, identity }: Record = {}): Part =>
  ({ sources }) => {
    sources.push({
      id,
      mergedInto: mergedInto ?? null,
      anonymous: anonymous ?? false,
      identity: identity ?? null,
    });
  };
export const anonymous = (id: string, identity?: string) =>
  source(id, identity === undefined ? { anonymous: true } : { anonymous: true, identity });

/** One owns, is part of or speaks for the other: which way makes no difference. */
export const linked =
  (from: string, to: string): Part =>
  ({ links }) => {
    links.push({ from, to });
  };
