import type { Reason, Shared } from './reason';
import type { Tally } from './tally';

/** "7 reports → 2 origins → 1 independent of the claimant". */
export const inWords = ({ reports, origins, independentOfClaimant }: Counts): string =>
  [
    counting(reports, 'report'),
    counting(origins.length, 'origin'),
    `${independentOfClaimant} independent of the claimant`,
  ].join(' → ');

type Counts = Pick<Tally, 'reports' | 'independentOfClaimant'> & { origins: readonly unknown[] };

/** A reason in one plain sentence, about "these" reports: "Three of these carry the same wire story." */
export const reasonInWords = (reason: Reason): string => capital(sentenceFor(reason));

const capital = (sentence: string): string => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;

function sentenceFor(reason: Reason): string {
  switch (reason.kind) {
    case 'ALONE':
      return 'one of these has an origin that no other leads to.';
    case 'SHARED':
      return `${numberOf(reason.reports)} of these ${sharing[reason.shared]}.`;
    case 'SEVERAL_ENDS':
      return `${numberOf(reason.reports)} of these ${has(reason.reports)} more than one origin and ${one(reason.reports, 'adds', 'add')} none of ${one(reason.reports, 'its', 'their')} own.`;
    case 'MERGED':
      return `${numberOf(reason.sources)} ${one(reason.sources, 'source was', 'sources were')} merged with another: both are one.`;
    case 'ANONYMOUS':
      return `${numberOf(reason.sources)} anonymous sources may be one person, so they count once.`;
    case 'CIRCULAR':
      return reason.leadsOut
        ? `${circle(reason.nodes)}; what ${one(reason.nodes, 'it rests', 'they rest')} on outside counts.`
        : `${circle(reason.nodes)} and ${one(reason.nodes, 'counts', 'count')} nothing.`;
    case 'UNKNOWN':
      return `nobody knows where ${numberOf(reason.reports)} of these ${one(reason.reports, 'comes', 'come')} from, so ${one(reason.reports, 'it counts', 'they count')} nothing.`;
    case 'LEFT_OUT':
      return `${numberOf(reason.reports)} ${one(reason.reports, 'report was', 'reports were')} retracted and ${one(reason.reports, 'is', 'are')} left out.`;
    case 'RETRACTED_BETWEEN':
      return `${numberOf(reason.evidence)} ${one(reason.evidence, 'item', 'items')} on the way ${one(reason.evidence, 'was', 'were')} retracted, and what leads only there counts nothing.`;
    case 'CHALLENGED':
      return `${numberOf(reason.evidence)} ${one(reason.evidence, 'item', 'items')} of evidence ${one(reason.evidence, 'is', 'are')} challenged and ${one(reason.evidence, 'counts', 'count')} until that is decided.`;
    case 'CLAIMANT':
      return `${numberOf(reason.origins)} of the origins ${one(reason.origins, 'is the claimant or belongs', 'are the claimant or belong')} to its side.`;
    case 'ONE_CAMP':
      return `${numberOf(reason.origins)} of the origins belong together and count as one that is independent.`;
    case 'NO_CLAIMANT':
      return 'nobody knows who claimed it first, so no origin is left out as the claimant.';
  }
}

/** Several reasons ALONE in one: "Three origins have one report each." */
export const aloneInWords = (origins: readonly unknown[]): string =>
  capital(`${numberOf(origins)} origins have one report each.`);

const sharing: Record<Shared, string> = {
  SAME_WIRE: 'carry the same wire story',
  SAME_SPEAKER: 'have the same speaker',
  SAME_DOCUMENT: 'rest on the same document',
  SOURCE: 'come from the same source',
  DOCUMENT: 'rest on the same document',
};

const circle = (nodes: readonly unknown[]): string =>
  nodes.length === 1 ? 'one item rests on itself' : `${numberOf(nodes)} items rest on each other in a circle`;

const counting = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;

const one = (counted: readonly unknown[], singular: string, plural: string): string =>
  counted.length === 1 ? singular : plural;

const has = (counted: readonly unknown[]): string => one(counted, 'has', 'have');

const numberOf = ({ length }: readonly unknown[]): string => words[length] ?? length.toLocaleString('en-GB');

const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
