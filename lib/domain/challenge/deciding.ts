import { type Actor, onDesk, type Person, type Role } from '@/lib/domain/actor';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ReportKind, ReportState } from './challenge';

/** What somebody on the desk does with what a reader sent. */
export const reportActs = [
  'take',
  'giveBack',
  'note',
  'setAside',
  'bringBack',
  'uphold',
  'decline',
  'takeUp',
  'tie',
  'reopen',
] as const;
export type ReportAct = (typeof reportActs)[number];

/**
 * Of what was sent all that decides who may do what with it. `hands`: who wrote, approved or published what they read. `parts`: who
 * reviewed, adjudicated or summarised it. `others`: whether there is an editor who did none of all this.
 */
export type ReportFacts = {
  kind: ReportKind;
  state: ReportState;
  takenById: string | null;
  hands: readonly string[];
  parts: readonly string[];
  others: boolean;
};

type Rule = {
  from: readonly ReportState[];
  /** Left out where it stays as it is. */
  to?: ReportState;
  kinds: readonly ReportKind[];
  by: readonly Role[];
  /**
   * Closed to whoever had a hand in the claim: nobody judges alone of what is said against their own work. And to whoever had a part
   * in its finding, as long as there is an editor who had none: a small newsroom has to have somebody left.
   */
  apart?: true;
  /** Nobody else may have taken it. */
  held?: true;
};

const DESK = ['CHECKER', 'EDITOR'] as const;
const OPEN = ['RECEIVED', 'EXAMINED'] as const;
const BOTH = ['CHALLENGE', 'TIP'] as const;

/** The table: from where to where, what of, and by whom. */
export const reportRules: Record<ReportAct, Rule> = {
  take: { from: OPEN, to: 'EXAMINED', kinds: BOTH, by: DESK },
  giveBack: { from: ['EXAMINED'], to: 'RECEIVED', kinds: BOTH, by: DESK, held: true },
  note: { from: [...OPEN, 'UPHELD', 'DECLINED', 'SPAM'], kinds: BOTH, by: DESK },
  setAside: { from: OPEN, to: 'SPAM', kinds: BOTH, by: DESK, apart: true, held: true },
  bringBack: { from: ['SPAM'], to: 'RECEIVED', kinds: BOTH, by: DESK },
  uphold: { from: OPEN, to: 'UPHELD', kinds: ['CHALLENGE'], by: ['EDITOR'], apart: true, held: true },
  decline: { from: OPEN, to: 'DECLINED', kinds: BOTH, by: ['EDITOR'], apart: true, held: true },
  takeUp: { from: OPEN, to: 'UPHELD', kinds: ['TIP'], by: DESK, held: true },
  tie: { from: ['UPHELD'], kinds: ['CHALLENGE'], by: ['EDITOR'] },
  reopen: { from: ['UPHELD', 'DECLINED'], to: 'EXAMINED', kinds: ['CHALLENGE'], by: ['EDITOR'], apart: true },
};

/** Whether an act is one that can be done with it at all now, by whomever. */
export const isOffered = ({ kind, state, takenById }: ReportFacts, act: ReportAct, actor: Actor): boolean => {
  const rule = reportRules[act];
  if (act === 'take' && takenById === actor.id) return false;
  return rule.kinds.includes(kind) && rule.from.includes(state);
};

/** Decides who may do what with what a reader sent. */
export function decideReport(facts: ReportFacts, act: ReportAct, actor: Actor): Result<Person> {
  const rule = reportRules[act];
  if (!onDesk(actor) || !rule.kinds.includes(facts.kind)) return refuse('not_found');
  if (!rule.by.includes(actor.role)) return refuse('forbidden', { reasons: ['This is for an editor.'] });
  const partial = rule.apart ? partialBecause(facts, actor.id) : null;
  if (partial) return refuse('forbidden', { reasons: [partial] });
  if (!rule.from.includes(facts.state)) return refuse('not_ready', { reasons: [standing[facts.state]] });
  return heldAgainst(facts, act, actor) ?? ok(actor);
}

function partialBecause({ hands, parts, others }: ReportFacts, id: string): string | null {
  if (hands.includes(id)) return yourWork;
  return others && parts.includes(id) ? yourPart : null;
}

/** Where it is in somebody else's hands, an editor takes it over; a fact-checker leaves it. */
function heldAgainst({ takenById }: ReportFacts, act: ReportAct, actor: Person) {
  const other = takenById !== null && takenById !== actor.id;
  if (act === 'take' && takenById === actor.id)
    return refuse('not_ready', { reasons: ['You have it already.'] });
  if (!other || !(act === 'take' || reportRules[act].held)) return null;
  if (act === 'take') return actor.role === 'EDITOR' ? null : refuse('not_ready', { reasons: [taken] });
  return refuse('not_ready', { reasons: [actor.role === 'EDITOR' ? `${taken} Take it over first.` : taken] });
}

const taken = 'Somebody else has taken it.';
const yourWork =
  'You wrote, approved or published this claim. Somebody else has to decide on what is said against it.';

const yourPart =
  'You reviewed, adjudicated or summarised what they read. An editor who had no part in it has to decide.';

const standing: Record<ReportState, string> = {
  RECEIVED: 'Nobody has taken it yet.',
  EXAMINED: 'It is being looked into.',
  UPHELD: 'It is decided: upheld.',
  DECLINED: 'It is decided: declined.',
  SPAM: 'It was put aside as spam. Bring it back first.',
};

/** Why a publication can't be the correction that a challenge led to; null where it can. */
export function notTheCorrection(
  read: number,
  publication: { sequence: number; corrects: boolean } | null,
): string | null {
  if (!publication) return 'There is no such version of this claim. Pick one from the list.';
  if (publication.sequence <= read)
    return 'They read this version, or a later one. Pick one that came after.';
  return publication.corrects ? null : 'This version corrects nothing. Pick one with a correction.';
}
