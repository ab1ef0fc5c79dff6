import { type SourceKind, sourceKindLabels } from './source';

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
  DEDUCED: 'deduced it',
  INDUCED: 'inferred it from a pattern',
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

/**
 * Says what keeps an attribution from being stored, one line each with the field at fault.
 * OWN_VOICE is exactly one hop with speaker NONE; NONE stands nowhere else.
 */
export function attributionProblems(a: AttributionOf<NamedSource>): { path: string; message: string }[] {
  const problems: { path: string; message: string }[] = [];
  if (a.hops.length === 0) problems.push({ path: 'hops', message: 'Say who makes this claim.' });
  const own = a.hops.some((h) => h.speaker === 'NONE');
  if (a.speech === 'OWN_VOICE' && !(own && a.hops.length === 1)) {
    problems.push({
      path: 'hops',
      message: 'The article’s own voice has no other speaker. Remove the others, or change how it was said.',
    });
  }
  if (a.speech !== 'OWN_VOICE' && own) {
    problems.push({
      path: 'speech',
      message: 'Nobody is named, so this is the article’s own voice. Choose that, or name who said it.',
    });
  }
  a.hops.forEach((hop, i) => {
    if ((hop.speaker === 'SOURCE') !== (hop.source !== null)) {
      problems.push({
        path: `hops.${i}.sourceId`,
        message: 'Choose who this is, or say that the article names nobody.',
      });
    }
  });
  const last = a.hops.at(-1);
  const hidden = a.terms === 'BACKGROUND' || a.terms === 'DEEP_BACKGROUND';
  if (hidden && last?.source && last.source.kind !== 'ANONYMOUS') {
    problems.push({
      path: 'terms',
      message: `${last.source.name} is named, so this cannot be on background. Use an anonymous source with a description instead.`,
    });
  }
  return problems;
}

const listed = (s: NamedSource): string =>
  s.name.trim() === '' ? sourceKindLabels[s.kind].toLowerCase() : s.name;

/** The speaker of a hop as a phrase: a name, "an unnamed source", or the outlet for its own voice. */
export function speakerInWords(hop: HopOf<NamedSource>, outlet: string): string {
  if (hop.speaker === 'NONE') return outlet;
  if (hop.speaker === 'UNKNOWN' || !hop.source) return 'somebody the article does not name';
  return listed(hop.source);
}

const capital = (s: string): string => s.charAt(0).toLocaleUpperCase() + s.slice(1);

const sayings: Record<Stance, string> = {
  ASSERTS: 'says so',
  DENIES: 'denies it',
  QUESTIONS: 'questions it',
  DECLINES_TO_COMMENT: 'declined to comment',
  RETRACTS: 'takes it back',
};

const isAnonymous = (hop: HopOf<NamedSource>) => hop.source?.kind === 'ANONYMOUS';

function withReason(phrase: string, hop: HopOf<NamedSource>, reason: string | null): string {
  return reason && isAnonymous(hop) ? `${phrase}, who is not named (${reason}),` : phrase;
}

/**
 * The chain in words, origin first: "An Iranian commander says so, according to a former Syrian officer, who is not
 * named (fear of reprisal), who told Noon Post." The same sentence is shown on the desk, on the page and in the API.
 */
export function chainInWords(a: AttributionOf<NamedSource>, outlet: string): string {
  const [origin, ...later] = a.hops;
  if (!origin) return '';
  if (a.terms === 'DEEP_BACKGROUND') return `${outlet} reports this on deep background, without attribution.`;
  if (origin.speaker === 'NONE')
    return `${outlet} ${a.stance === 'ASSERTS' ? 'states this' : sayings[a.stance]} in its own voice.`;
  const verb = a.cueVerb ? `${sayings[a.stance]} (“${a.cueVerb}”)` : sayings[a.stance];
  const reason = a.anonymityReason;
  if (later.length === 0) {
    return `${capital(withReason(speakerInWords(origin, outlet), origin, reason))} ${verb}, as ${origin.act === 'WROTE' ? 'written' : 'told'} to ${outlet}.`
      .replace(', as told', origin.act === 'SAID' ? ', as reported by' : ', as told')
      .replace('reported by to', 'reported by');
  }
  const through = later.map((h) => withReason(speakerInWords(h, outlet), h, reason)).reverse();
  return `${capital(speakerInWords(origin, outlet))} ${verb}, according to ${through.join(', citing ')}${through.at(0)?.endsWith(',') ? '' : ','} who ${actLabels[later.at(-1)?.act ?? 'TOLD']} ${outlet}.`;
}
