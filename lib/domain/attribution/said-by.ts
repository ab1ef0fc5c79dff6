import type { SourceKind } from '@/lib/domain/source';
import { type Act, type Speaker, type Stance, stances, type Terms } from './attribution';
import { described } from './words';

/** One attribution as far as a list tells of it. `role` is the one in which the source spoke. */
export type Spoken = {
  stance: Stance;
  terms: Terms;
  /** The name of the paper that the passage stands in. */
  outlet: string;
  hops: readonly {
    speaker: Speaker;
    act: Act;
    source: { slug: string; name: string; kind: SourceKind } | null;
    role: string | null;
  }[];
};

/** Who says so, or denies it: the first to be named, and how many others do. `words` is the line, the rest its parts. */
export type Saying = {
  stance: Stance;
  words: string;
  /** The speaker as named in the line; null where the paper speaks, or names nobody. */
  name: string | null;
  role: string | null;
  outlet: string;
  /** From whom the speaker has it, where that is somebody else. */
  citing: string | null;
  others: number;
};

/**
 * The line that stands with a claim in every list: "Younes Al-Karim, economic analyst, to Noon Post", "a former Syrian
 * officer, not named, to Noon Post, citing an Iranian commander". One entry for each stance that somebody takes, those
 * who assert it first. It names whoever spoke to the paper, since that is whom the paper relies on.
 */
export const saidBy = (spoken: readonly Spoken[]): Saying[] =>
  stances.flatMap((stance) => {
    const voices = distinct(spoken.filter((s) => s.stance === stance).map(voiceOf));
    const [first, ...others] = voices.toSorted((a, b) => a.rank - b.rank);
    return first ? [sayingOf(stance, first, others)] : [];
  });

type Voice = Pick<Saying, 'name' | 'role' | 'outlet' | 'citing'> & {
  /** Equal for two attributions to the same speaker. */
  key: string;
  /** Somebody who spoke comes before the paper itself, and that before those of whom the article tells nothing. */
  rank: number;
  said: string;
};

const voiceOf = (spoken: Spoken): Voice => {
  const last = spoken.hops.at(-1);
  return last?.source && spoken.terms !== 'DEEP_BACKGROUND'
    ? speakerVoice(spoken, last, last.source)
    : paperVoice(spoken, last);
};

type SpokenHop = Spoken['hops'][number];

function speakerVoice(spoken: Spoken, hop: SpokenHop, source: NonNullable<SpokenHop['source']>): Voice {
  const { outlet } = spoken;
  const { slug, kind } = source;
  const name = described(source);
  const role = kind === 'ANONYMOUS' ? null : hop.role;
  const about = kind === 'ANONYMOUS' ? ', not named' : role ? `, ${role}` : '';
  const said = `${name}${about}, ${way(hop.act, kind)} ${outlet}${further(spoken)}`;
  return { name, role, outlet, citing: originOf(spoken), key: `source ${slug}`, rank: 0, said };
}

/** What a paper says itself, and what it says without telling from whom it has it. */
function paperVoice(spoken: Spoken, last: SpokenHop | undefined): Voice {
  const { stance, outlet, terms } = spoken;
  const unnamed = { name: null, role: null, outlet, citing: null };
  const who = someone(stance, outlet);
  if (terms === 'DEEP_BACKGROUND')
    return { ...unnamed, key: `withheld ${outlet}`, rank: 3, said: `${who}, on deep background` };
  if (last?.speaker === 'NONE')
    return { ...unnamed, key: `paper ${outlet}`, rank: 1, said: `${outlet}, in its own voice` };
  const said = `${who}${stance === 'ASSERTS' ? ', naming no source' : ''}${further(spoken)}`;
  return { ...unnamed, citing: originOf(spoken), key: `nobody ${outlet}`, rank: 2, said };
}

function further(spoken: Spoken): string {
  const citing = originOf(spoken);
  return `${citing ? `, citing ${citing}` : ''}${spoken.terms === 'OFF_RECORD' ? ', off the record' : ''}`;
}

/** A paper that names nobody says it itself; but it is not the paper that denies what somebody unnamed denies. */
const someone = (stance: Stance, outlet: string): string =>
  stance === 'ASSERTS' ? outlet : `somebody not named, cited by ${outlet}`;

/** Where a chain of several began, when that is somebody. */
function originOf({ hops }: Spoken): string | null {
  const [origin] = hops;
  return hops.length > 1 && origin?.source ? described(origin.source) : null;
}

/** Papers are spoken to by people, and cite what was said or written elsewhere. */
function way(act: Act, kind: SourceKind): string {
  if (act === 'TRANSLATED') return 'translated by';
  const speaks = kind !== 'DOCUMENT' && kind !== 'DATASET';
  return speaks && (act === 'TOLD' || act === 'BRIEFED') ? 'to' : 'cited by';
}

/** Whoever speaks in several places counts once, as they first stand there. */
const distinct = (voices: readonly Voice[]): Voice[] =>
  voices.filter((voice, index) => voices.findIndex(({ key }) => key === voice.key) === index);

const openings: Record<Stance, string> = {
  ASSERTS: '',
  DENIES: 'denied by ',
  QUESTIONS: 'questioned by ',
  DECLINES_TO_COMMENT: 'no comment from ',
  RETRACTS: 'taken back by ',
};

function sayingOf(stance: Stance, voice: Voice, others: readonly Voice[]): Saying {
  const { name, role, outlet, citing, said } = voice;
  const words = `${openings[stance]}${said}${andOthers(others, outlet)}`;
  return { stance, words, name, role, outlet, citing, others: others.length };
}

function andOthers(others: readonly Voice[], outlet: string): string {
  const [only] = others;
  if (!only) return '';
  if (others.length === 1 && only.key === `paper ${outlet}`) return ', and the paper itself';
  return `, and ${others.length} ${others.length === 1 ? 'other' : 'others'}`;
}
