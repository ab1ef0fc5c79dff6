import type { Speaker, Stance } from '@/lib/domain/attribution/attribution';
import type { EvidenceStance, EvidenceState, Originality } from '@/lib/domain/evidence/evidence';

export const directedTypes = ['REPUBLISHES', 'CITES', 'TRANSLATES'] as const;
export const samenessTypes = ['SAME_WIRE', 'SAME_SPEAKER', 'SAME_DOCUMENT'] as const;
export const lineageTypes = [...directedTypes, ...samenessTypes] as const;
export type Sameness = (typeof samenessTypes)[number];
export type LineageType = (typeof lineageTypes)[number];

/** REPUBLISHES, CITES and TRANSLATES lead from one to the other; SAME_* say that both are one. */
export const isSameness = (type: LineageType): type is Sameness =>
  samenessTypes.some((same) => same === type);

export type Node = { kind: 'article' | 'evidence' | 'source'; id: string };

/** What is known of where the reports of one claim come from. What is named here and not listed is nothing known. */
export type ProvenanceInput = {
  /** Speaker and source of the first hop. `first`: of the FIRST appearance. */
  attributions: {
    id: string;
    stance: Stance;
    first: boolean;
    articleId: string;
    speaker: Speaker;
    sourceId: string | null;
  }[];
  /** `stance` is null where evidence is reached by lineage alone. */
  evidence: {
    id: string;
    stance: EvidenceStance | null;
    state: EvidenceState;
    originality: Originality;
    sourceId: string | null;
  }[];
  articles: { id: string; outletId: string }[];
  /** Confirmed lineage alone. */
  lineage: { from: Node; to: Node; type: LineageType }[];
  /** `identity` is a keyed hash, or null where the vault can't tell who it is. */
  sources: { id: string; mergedInto: string | null; anonymous: boolean; identity: string | null }[];
  /** OWNED_BY, PART_OF, SPEAKS_FOR. */
  links: { from: string; to: string }[];
};

/** Whether anything but a claim's own passages and evidence says where they come from: lineage, links, merges, the vault, what evidence is. */
export const decidedElsewhere = ({ evidence, lineage, sources, links }: ProvenanceInput): boolean =>
  lineage.length > 0 ||
  links.length > 0 ||
  sources.some(({ mergedInto, identity }) => mergedInto !== null || identity !== null) ||
  evidence.some(({ originality }) => originality !== 'UNKNOWN');

export const keyOf = ({ kind, id }: Node): string => `${kind}:${id}`;
export const sourceNode = (id: string): Node => ({ kind: 'source', id });
export const evidenceNode = (id: string): Node => ({ kind: 'evidence', id });
export const articleNode = (id: string): Node => ({ kind: 'article', id });

/** The same order for everybody, whatever language the machine speaks. */
export const byKey = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const byNode = (a: Node, b: Node): number => byKey(a.kind, b.kind) || byKey(a.id, b.id);
