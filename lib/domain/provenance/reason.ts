import type { Node, Sameness } from './input';

/** How it is known that several reports have one origin. */
export type Shared = Sameness | 'SOURCE' | 'DOCUMENT';

/** Why a tally is what it is. Reports are `attribution:ID` or `evidence:ID`; an origin is named by its first node. */
export type Reason =
  | { kind: 'ALONE'; origin: Node; reports: readonly string[] }
  | { kind: 'SHARED'; origin: Node; shared: Shared; reports: readonly string[] }
  | { kind: 'SEVERAL_ENDS'; reports: readonly string[] }
  | { kind: 'MERGED'; sources: readonly Node[] }
  | { kind: 'ANONYMOUS'; sources: readonly Node[] }
  | { kind: 'CIRCULAR'; nodes: readonly Node[]; leadsOut: boolean }
  | { kind: 'UNKNOWN'; reports: readonly string[] }
  | { kind: 'LEFT_OUT'; reports: readonly string[] }
  | { kind: 'RETRACTED_BETWEEN'; evidence: readonly Node[] }
  | { kind: 'CHALLENGED'; evidence: readonly Node[] }
  | { kind: 'CLAIMANT'; origins: readonly Node[] }
  | { kind: 'ONE_CAMP'; origins: readonly Node[] }
  | { kind: 'NO_CLAIMANT' };

export const reasonKinds = [
  'ALONE',
  'SHARED',
  'SEVERAL_ENDS',
  'MERGED',
  'ANONYMOUS',
  'CIRCULAR',
  'UNKNOWN',
  'LEFT_OUT',
  'RETRACTED_BETWEEN',
  'CHALLENGED',
  'CLAIMANT',
  'ONE_CAMP',
  'NO_CLAIMANT',
] as const satisfies readonly Reason['kind'][];
