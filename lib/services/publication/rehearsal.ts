import { cardsById, visibleOf } from '@/lib/data/claim/cards';
import { reader, rehearsed, type Tx } from '@/lib/data/db';
import { liveClaims } from '@/lib/data/publication/notices';
import type { Person } from '@/lib/domain/actor';
import type { Node } from '@/lib/domain/provenance/input';
import { shifts } from '@/lib/domain/provenance/shift';
import { ok, type Result } from '@/lib/domain/result';
import { MOST_REACHED, type RippleView } from '@/lib/schemas/publication/ripple';
import { cardsFor } from '@/lib/services/claim/card';
import { reachedFrom, standing, turnOf } from './ripple';

/** So many claims are weighed before a change, at most: of those that readers see first, then the newest. */
const MOST_WEIGHED = 300;

/** A change to be seen before it is made. `write` makes it, and nothing of that stays. */
export type Rehearsal = { subject: Node; others?: readonly Node[]; write: (tx: Tx) => Promise<Result<null>> };

type Reached = ReturnType<typeof turnOf> & { id: string; changes: boolean; published: boolean };

/**
 * The claims that a change would flag, or whose numbers it would change, of those that this person may see: it is done once and
 * undone, so that it is told as it would be.
 */
export async function rippleOf(
  person: Person,
  { subject, others = [], write }: Rehearsal,
): Promise<Result<RippleView>> {
  const rehearsal = await rehearsed(async (tx) => {
    const visible = await visibleOf(tx, person, await reachedFrom(tx, [subject, ...others]));
    const weighed = visible.slice(0, MOST_WEIGHED);
    const before = await standing(tx, weighed, subject);
    const written = await write(tx);
    if (!written.ok) return written;
    const after = await standing(tx, weighed, subject);
    const published = new Set(await liveClaims(tx, weighed));
    const reached = weighed.flatMap((id): Reached[] => {
      const [was, is] = [before.get(id), after.get(id)];
      if (!was || !is) return [];
      const turn = turnOf(was, is);
      const changes = shifts(turn.shift);
      const flagged = was.on && published.has(id);
      return flagged || changes ? [{ id, ...turn, changes, published: published.has(id) }] : [];
    });
    return ok({ reached, unweighed: visible.length - weighed.length });
  });
  return rehearsal.ok ? ok(await viewOf(rehearsal.value)) : rehearsal;
}

/** The published claims that rest on something, of those that this person may see: what happens to it flags them. */
export async function wouldFlag(person: Person, subject: Node): Promise<RippleView> {
  const db = reader();
  const visible = await visibleOf(db, person, await reachedFrom(db, [subject]));
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
