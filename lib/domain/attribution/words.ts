import type { SourceKind } from '@/lib/domain/source';
import type { Act, AttributionOf, HopOf, NamedSource, Stance } from './attribution';

/**
 * The chain in words, origin first: "An Iranian commander said so, according to a former Syrian officer who asked not to
 * be named (fear of reprisal), who told Noon Post." The same sentence stands on the desk, on the page and in the API.
 * On deep background it names nobody. Nothing in it tells anybody's sex.
 */
export function chainInWords(a: AttributionOf<NamedSource>, outlet: string): string {
  const [origin, ...later] = a.hops;
  if (!origin) return '';
  if (a.terms === 'DEEP_BACKGROUND')
    return `${outlet} reports ${unattributed[a.stance]}, without attribution.`;
  if (origin.speaker === 'NONE') return `${outlet} ${ownVoice[a.stance]} in its own voice.`;
  const told = saying(a) + (origin.act === 'WROTE' ? ' in writing' : '');
  const said = `${speaker(a, 0)} ${told}`;
  const whole =
    later.length === 0 ? said + toOutlet(a, outlet) : `${said}${through(a)}${passedOn(a, outlet)}`;
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}.`;
}

const unattributed: Record<Stance, string> = {
  ASSERTS: 'this on deep background',
  DENIES: 'on deep background that this is denied',
  QUESTIONS: 'on deep background that this is questioned',
  DECLINES_TO_COMMENT: 'on deep background that comment was declined',
  RETRACTS: 'on deep background that this was taken back',
};

const ownVoice: Record<Stance, string> = {
  ASSERTS: 'states this',
  DENIES: 'denies this',
  QUESTIONS: 'questions this',
  DECLINES_TO_COMMENT: 'takes no position on this',
  RETRACTS: 'takes this back',
};

const sayings: Record<Stance, string> = {
  ASSERTS: 'said so',
  DENIES: 'denied it',
  QUESTIONS: 'questioned it',
  DECLINES_TO_COMMENT: 'declined to comment',
  RETRACTS: 'took it back',
};

/** "denied it (“dismissed”)": the article's own verb stands beside ours, but for the plain ones, which add nothing. */
function saying({ stance, cueVerb }: AttributionOf<NamedSource>): string {
  const plain = cueVerb === null || /^(said|says|told|tells|denied|denies)$/i.test(cueVerb);
  return plain ? sayings[stance] : `${sayings[stance]} (“${cueVerb}”)`;
}

/** A single speaker and the outlet: how the words came to it. */
function toOutlet({ hops: [hop], stance }: AttributionOf<NamedSource>, outlet: string): string {
  const spokenTo =
    stance === 'QUESTIONS' || stance === 'RETRACTS' ? `, speaking to ${outlet}` : ` to ${outlet}`;
  const ways: Record<Act, string> = {
    SAID: `, ${outlet} reports`,
    WROTE: `, ${outlet} reports`,
    TOLD: spokenTo,
    BRIEFED: ` in a briefing to ${outlet}`,
    CITED: `, as cited by ${outlet}`,
    TRANSLATED: `, as translated by ${outlet}`,
  };
  return ways[hop?.act ?? 'SAID'];
}

/** ", according to A, who told B, quoted by C": everybody between the origin and the outlet. */
function through(a: AttributionOf<NamedSource>): string {
  return a.hops
    .slice(1)
    .map((hop, i) => {
      const teller = i > 0 ? a.hops[i] : undefined;
      const heard = teller && telling(teller);
      if (heard) return `, ${heard} ${speaker(a, i + 1)}`;
      return `, ${relaying[hop.act]} ${speaker(a, i + 1)}`;
    })
    .join('');
}

const relaying: Record<Act, string> = {
  SAID: 'according to',
  WROTE: 'according to',
  TOLD: 'according to',
  BRIEFED: 'according to',
  CITED: 'as cited by',
  TRANSLATED: 'as translated by',
};

/** How the last of several speakers passed it on to the outlet. */
function passedOn({ hops }: AttributionOf<NamedSource>, outlet: string): string {
  const last = hops.at(-1);
  const heard = last && telling(last);
  return heard ? `, ${heard} ${outlet}` : `, ${outlet} reports`;
}

/** "who told", "which briefed": for acts that have a listener. */
function telling({ speaker, source, act }: HopOf<NamedSource>): string | null {
  if (act !== 'TOLD' && act !== 'BRIEFED') return null;
  return `${speaker === 'UNKNOWN' || (source && isPersonal(source.kind)) ? 'who' : 'which'} ${act === 'TOLD' ? 'told' : 'briefed'}`;
}

const isPersonal = (kind: SourceKind) =>
  kind === 'PERSON' || kind === 'ANONYMOUS' || kind === 'SOCIAL_ACCOUNT';

/** A speaker as a phrase. The last anonymous one is whom the terms and the reason for anonymity are about. */
function speaker(a: AttributionOf<NamedSource>, index: number): string {
  const source = a.hops[index]?.source;
  if (!source) return 'somebody whom the article does not name';
  if (source.kind !== 'ANONYMOUS') return source.name;
  const description = described(source);
  if (index !== a.hops.findLastIndex((hop) => hop.source?.kind === 'ANONYMOUS')) return description;
  if (a.anonymityReason)
    return `${description} who asked not to be named (${a.anonymityReason.replace(/[\s.;,]+$/, '')})`;
  return a.terms === 'BACKGROUND' ? `${description} who is not named` : description;
}

/** A source inside a sentence: a name as it stands, the description of somebody unnamed without its capital. */
export const described = ({ name, kind }: NamedSource): string =>
  kind === 'ANONYMOUS'
    ? name.replace(/^(An?|The|Some|One|Two|Three|Several)(?=\s)/, (word) => word.toLowerCase())
    : name;
