import { isTyping, nothingTyped, type PickedSource, type Unpicked } from '@/components/source/picker/picked';
import {
  type Act,
  type Basis,
  lastSpeaker,
  type Speech,
  type Stance,
  startingTerms,
  type Terms,
} from '@/lib/domain/attribution/attribution';
import type { Span } from '@/lib/domain/text/text';
import type { AttributionView } from '@/lib/schemas/attribution/attribution';

/** One link of the chain while it is being written. `named` is false where the article names nobody. */
export type HopDraft = {
  key: string;
  named: boolean;
  source: PickedSource | null;
  /** A source that is typed and not chosen or made yet. Older drafts have none. */
  typed?: Unpicked;
  act: Act;
  basis: Basis;
};

/** An attribution while it is being written. Survives JSON. `hops` run from the origin to the article, and are never empty. */
export type AttributionDraft = {
  ownVoice: boolean;
  hops: HopDraft[];
  speech: Exclude<Speech, 'OWN_VOICE'>;
  stance: Stance;
  terms: Terms;
  /** Whether a person chose the terms. Until then they follow the last speaker. */
  termsChosen: boolean;
  anonymityReason: string;
  cueVerb: string;
  sourceSpan: Span | null;
  cueSpan: Span | null;
  saidAt: string;
  saidPlace: string;
  channel: string;
  originalLanguage: string;
  originalWords: string;
  translator: string;
};

/** Unwritten, for a passage with these words: quotation marks say how it was said. */
export function emptyAttribution(exact: string): AttributionDraft {
  return {
    ownVoice: false,
    hops: [emptyHop(0)],
    speech: guessSpeech(exact),
    stance: 'ASSERTS',
    terms: 'ON_RECORD',
    termsChosen: false,
    anonymityReason: '',
    cueVerb: '',
    sourceSpan: null,
    cueSpan: null,
    saidAt: '',
    saidPlace: '',
    channel: '',
    originalLanguage: '',
    originalWords: '',
    translator: '',
  };
}

/** The draft on the terms that its last speaker starts on, unless a person has chosen others. */
export const onItsTerms = (draft: AttributionDraft): AttributionDraft =>
  draft.termsChosen ? draft : { ...draft, terms: startingTerms(lastSpeaker(draft)) };

/**
 * Whether nothing was written yet about who makes the claim: such a draft is left out of what is sent. How it was said is
 * guessed from the passage, and the basis of a link from the one before it.
 */
export function isBlank({ hops, ...written }: AttributionDraft): boolean {
  const { hops: _, speech: _guessed, termsChosen: _who, ...empty } = emptyAttribution('');
  const same = (key: keyof typeof empty) => written[key] === empty[key];
  return hops.every(isUnwritten) && (Object.keys(empty) as (keyof typeof empty)[]).every(same);
}

const isUnwritten = ({ named, source, typed }: HopDraft): boolean =>
  named && !source && !isTyping(typed ?? nothingTyped);

/** Asks one step further back: a new origin, from whom the last one had it. */
export function withEarlierLink(draft: AttributionDraft): AttributionDraft {
  const [origin, ...rest] = draft.hops;
  if (!origin) return draft;
  const basis: Basis = origin.basis === 'CANNOT_BE_JUDGED' ? 'TOLD' : origin.basis;
  const key = 1 + Math.max(...draft.hops.map((hop) => Number(hop.key)));
  return { ...draft, hops: [emptyHop(key), { ...origin, basis }, ...rest] };
}

/** For editing what is stored. */
export function attributionDraft(view: AttributionView): AttributionDraft {
  const ownVoice = view.speech === 'OWN_VOICE';
  const { sourcePassage, cuePassage, stance, terms } = view;
  return {
    ...{ ownVoice, stance, terms },
    termsChosen: terms !== startingTerms(lastSpeaker(view)),
    speech: view.speech === 'OWN_VOICE' ? 'INDIRECT' : view.speech,
    hops: ownVoice ? [emptyHop(0)] : view.hops.map(hopDraft),
    anonymityReason: view.anonymityReason ?? '',
    cueVerb: view.cueVerb ?? '',
    sourceSpan: sourcePassage && { start: sourcePassage.start, end: sourcePassage.end },
    cueSpan: cuePassage && { start: cuePassage.start, end: cuePassage.end },
    saidAt: view.saidAt ?? '',
    saidPlace: view.saidPlace ?? '',
    channel: view.channel ?? '',
    originalLanguage: view.originalLanguage ?? '',
    originalWords: view.originalWords ?? '',
    translator: view.translator ?? '',
  };
}

const emptyHop = (key: number): HopDraft => ({
  key: String(key),
  named: true,
  source: null,
  typed: nothingTyped,
  act: 'TOLD',
  basis: 'CANNOT_BE_JUDGED',
});

const hopDraft = ({ source, act, basis, speaker }: AttributionView['hops'][number], index: number) => ({
  ...{ key: String(index), act, basis },
  named: speaker === 'SOURCE',
  source: source && { id: source.id, name: source.name, kind: source.kind },
});

/** Quotation marks of the languages we read: “ ” „ « » " 「 」, and straight ones. */
const quoted = /["“”„«»‹›「」『』]/;

function guessSpeech(exact: string): AttributionDraft['speech'] {
  const words = exact.trim();
  if (!quoted.test(words)) return 'INDIRECT';
  const [first, last] = [words.charAt(0), words.replace(/[.,;:!?،؛]+$/u, '').at(-1) ?? ''];
  return quoted.test(first) && quoted.test(last) ? 'DIRECT' : 'MIXED';
}

/** Where an attribution of an appearance is kept while it is being written. */
export const attributionKey = (appearanceId: string, which: string) => `attribution:${appearanceId}:${which}`;
