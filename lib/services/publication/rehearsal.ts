import { cardsById, visibleOf } from '@/lib/data/claim/cards';
import { type Reader, reader, rehearsed, type Tx } from '@/lib/data/db';
import { claimsRestingOnAny } from '@/lib/data/provenance/resting';
import { liveClaims } from '@/lib/data/publication/notices';
import { lastHash } from '@/lib/data/record/audit';
import type { Person } from '@/lib/domain/actor';
import type { Node } from '@/lib/domain/provenance/input';
import { shifts } from '@/lib/domain/provenance/shift';
import { ok, type Result } from '@/lib/domain/result';
import { MOST_REACHED, type RippleView } from '@/lib/schemas/publication/ripple';
import { cardsFor } from '@/lib/services/claim/card';
import { type Resting, standing, turnOf } from './ripple';

/** So many claims are weighed before a change, at most: of those that readers see first, then the newest. */
const MOST_WEIGHED = 300;

/** How much of what comes from a source is followed before a change: of an outlet its newest articles. */
const MOST_FOLLOWED = 5_000;

/** A change to be seen before it is made. `write` makes it, and nothing of that stays. */
export type Rehearsal = { subject: Node; others?: readonly Node[]; write: (tx: Tx) => Promise<Result<null>> };

type Reached = ReturnType<typeof turnOf> & { id: string; changes: boolean; published: boolean };

/**
 * The claims that a change would flag, or whose numbers it would change, of those that this person may see: it is done once and
 * undone, so that it is told as it would be. Others wait for that: what can be read before is, and a person has to be one who may
 * make the change.
 */
export async function rippleOf(
  person: Person,
  { subject, others = [], write }: Rehearsal,
): Promise<Result<RippleView>> {
  const db = reader();
  const { weighed, published, unweighed } = await weighing(db, person, [subject, ...others]);
  const [seen, early] = [await lastHash(db), await standing(db, weighed, subject)];
  const rehearsal = await rehearsed(async (tx) => {
    // What somebody has written meanwhile is not what this change does.
    const before = (await lastHash(tx)) === seen ? early : await standing(tx, weighed, subject);
    const written = await write(tx);
    return written.ok ? ok({ before, after: await standing(tx, weighed, subject) }) : written;
  });
  if (!rehearsal.ok) return rehearsal;
  return ok(await viewOf({ reached: reachedBy(weighed, published, rehearsal.value), unweighed }));
}

/** The claims that are looked at closely of those that rest on these nodes, and how many more there are. */
async function weighing(db: Reader, person: Person, nodes: readonly Node[]) {
  const visible = await visibleOf(db, person, await claimsRestingOnAny(db, nodes, MOST_FOLLOWED));
  const weighed = visible.slice(0, MOST_WEIGHED);
  const published = new Set(await liveClaims(db, weighed));
  return { weighed, published, unweighed: visible.length - weighed.length };
}

const reachedBy = (
  weighed: readonly string[],
  live: ReadonlySet<string>,
  { before, after }: { before: Resting; after: Resting },
): Reached[] =>
  weighed.flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    if (!was || !is) return [];
    const turn = turnOf(was, is);
    const [changes, published] = [shifts(turn.shift), live.has(id)];
    return (was.on && published) || changes ? [{ id, ...turn, changes, published }] : [];
  });

/** The published claims that rest on something, of those that this person may see: what happens to it flags them. */
export async function wouldFlag(person: Person, subject: Node): Promise<RippleView> {
  const db = reader();
  const visible = await visibleOf(db, person, await claimsRestingOnAny(db, [subject], MOST_FOLLOWED));
  const live = new Set(await liveClaims(db, visible));
  const weighed = visible.filter((id) => live.has(id)).slice(0, MOST_WEIGHED);
  const stands = await standing(db, weighed, subject);
  const reached = weighed.flatMap((id): Reached[] => {
    const stand = stands.get(id);
    return stand?.on ? [{ id, ...turnOf(stand, stand), changes: false, published: true }] : [];
  });
  return viewOf({ reached, unweighed: live.size - weighed.length });
}

async function viewOf({
  reached,
  unweighed,
}: {
  reached: Reached[];
  unweighed: number;
}): Promise<RippleView> {
  const first = [...reached].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_REACHED);
  const rows = await cardsById(first.map(({ id }) => id));
  const card = await cardsFor([...rows.values()]);
  const items = first.flatMap(({ id, shift, fails, published }) => {
    const row = rows.get(id);
    return row ? [{ claim: card(row), published, shift, fails }] : [];
  });
  return { items, more: reached.length - items.length + unweighed };
}

const rank = ({ changes, published }: Reached): number => (changes ? 0 : 2) + (published ? 0 : 1);
