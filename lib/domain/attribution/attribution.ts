import type { SourceKind } from '@/lib/domain/source';

export const stances = ['ASSERTS', 'DENIES', 'QUESTIONS', 'DECLINES_TO_COMMENT', 'RETRACTS'] as const;
export type Stance = (typeof stances)[number];
export const stanceLabels: Record<Stance, string> = {
  ASSERTS: 'Asserts',
  DENIES: 'Denies',
  QUESTIONS: 'Questions',
  DECLINES_TO_COMMENT: 'Declines to comment',
  RETRACTS: 'Retracts',
};

export const speeches = ['DIRECT', 'INDIRECT', 'MIXED', 'OWN_VOICE'] as const;
export type Speech = (typeof speeches)[number];
export const speechLabels: Record<Speech, string> = {
  DIRECT: 'Quoted directly',
  INDIRECT: 'Paraphrased',
  MIXED: 'Partly quoted',
  OWN_VOICE: 'The article’s own voice',
};

export const termsOfUse = ['ON_RECORD', 'BACKGROUND', 'DEEP_BACKGROUND', 'OFF_RECORD'] as const;
export type Terms = (typeof termsOfUse)[number];
export const termsLabels: Record<Terms, string> = {
  ON_RECORD: 'On the record',
  BACKGROUND: 'On background: described, not named',
  DEEP_BACKGROUND: 'Deep background: used, not attributed',
  OFF_RECORD: 'Off the record: never published',
};

export const speakers = ['SOURCE', 'UNKNOWN', 'NONE'] as const;
/** SOURCE: a stored Source. UNKNOWN: the article names nobody. NONE: the paper's own voice. */
export type Speaker = (typeof speakers)[number];

export const acts = ['SAID', 'WROTE', 'TOLD', 'BRIEFED', 'CITED', 'TRANSLATED'] as const;
export type Act = (typeof acts)[number];
export const actLabels: Record<Act, string> = {
  SAID: 'said',
  WROTE: 'wrote',
  TOLD: 'told',
  BRIEFED: 'briefed',
  CITED: 'cited',
  TRANSLATED: 'translated',
};

export const bases = ['WITNESSED', 'TOLD', 'DEDUCED', 'INDUCED', 'CANNOT_BE_JUDGED'] as const;
export type Basis = (typeof bases)[number];
export const basisLabels: Record<Basis, string> = {
  WITNESSED: 'saw or heard it',
  TOLD: 'was told',
  DEDUCED: 'worked it out',
  INDUCED: 'concluded it from a pattern',
  CANNOT_BE_JUDGED: 'how they know cannot be judged',
};

/** One link of the chain, as the rules and sentences need it. */
export type HopOf<S> = { speaker: Speaker; source: S | null; act: Act; basis: Basis };
export type NamedSource = { name: string; kind: SourceKind };

/** The chain from the origin to the article, in order: the first hop is where the claim started. */
export type AttributionOf<S> = {
  stance: Stance;
  speech: Speech;
  terms: Terms;
  anonymityReason: string | null;
  cueVerb: string | null;
  hops: readonly HopOf<S>[];
};

/** Hearsay depth: hops before the outlet minus one. The paper's own voice, and one person who told it, are 0. */
export const hearsayDepth = (hops: readonly unknown[]): number => Math.max(0, hops.length - 1);

/** A depth as a newsroom says it: "second-hand", "third-hand"; nothing of what came first-hand. */
export const handWords = (depth: number): string | null =>
  depth === 0 ? null : `${ordinals[depth - 1] ?? `${depth + 1}th`}-hand`;
const ordinals = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** Whom the terms are about: the last speaker who is a source, the one that the outlet had it from. Null when none is. */
export const lastSpeaker = <S>({ hops }: { hops: readonly { source: S | null }[] }): S | null =>
  hops.findLast((hop) => hop.source !== null)?.source ?? null;

/** The terms that somebody is taken to have spoken on until a person says otherwise. */
export const startingTerms = (speaker: NamedSource | null): Terms =>
  speaker?.kind === 'ANONYMOUS' ? 'BACKGROUND' : 'ON_RECORD';
