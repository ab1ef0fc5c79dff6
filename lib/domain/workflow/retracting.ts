import type { Actor, Person } from '@/lib/domain/actor';
import type { Status } from '@/lib/domain/claim/claim';
import { asEditor } from '@/lib/domain/permissions';
import { type Result, refuse } from '@/lib/domain/result';
import { notFrom } from './deciding';
import { transitions } from './transitions';

/** What the rules need to know of a claim that may be retracted. */
export type Retractable = { status: Status };

/**
 * A request to retract what readers see. `current`: nobody confirmed or withdrew it, and readers still see the publication that it
 * is about.
 */
export type RetractionFacts = {
  askedById: string;
  confirmed: boolean;
  withdrawn: boolean;
  current: boolean;
};

/** Decides whether this person may ask to retract a claim, as the first of two editors. */
export function decideAskingToRetract(
  claim: Retractable,
  waiting: RetractionFacts | null,
  actor: Actor,
): Result<Person> {
  const editor = decideRetracting(claim, actor);
  if (!editor.ok || !waiting?.current) return editor;
  return refuse('not_ready', { reasons: [askedAlready] });
}

/** Decides whether this person may confirm a request, as the second: with that the claim is retracted. */
export function decideConfirmingRetraction(
  claim: Retractable,
  request: RetractionFacts,
  actor: Actor,
): Result<Person> {
  const editor = decideRetracting(claim, actor);
  if (!editor.ok) return editor;
  if (request.askedById === editor.value.id) return refuse('forbidden', { reasons: [yourOwn] });
  return request.current ? editor : refuse('not_ready', { reasons: [endedBecause(request)] });
}

/** Decides whether this person may end a request: any editor, for then the claim stays as it is. */
export function decideEndingRetraction(request: RetractionFacts, actor: Actor): Result<Person> {
  const editor = asEditor(actor);
  if (!editor.ok) return editor;
  const ended = request.confirmed || request.withdrawn;
  return ended ? refuse('not_ready', { reasons: [endedBecause(request)] }) : editor;
}

/** Who may take part in a retraction: the editors whom the table names, where it knows the move. */
function decideRetracting({ status }: Retractable, actor: Actor): Result<Person> {
  const editor = asEditor(actor);
  if (!editor.ok && editor.refusal.kind === 'not_found') return editor;
  const known = transitions[status].retract;
  return known || !editor.ok ? editor : refuse('not_ready', { reasons: [notFrom(status, 'retract')] });
}

function endedBecause({ confirmed, withdrawn }: RetractionFacts): string {
  if (confirmed) return 'It is confirmed already.';
  return withdrawn ? 'It was withdrawn.' : outdated;
}

const askedAlready = 'An editor has asked for this already. Another one confirms it, or ends it.';
const yourOwn = 'You asked for this yourself; another editor has to confirm it.';
const outdated =
  'The claim was published again since this was asked for. Ask again, about what readers see now.';
