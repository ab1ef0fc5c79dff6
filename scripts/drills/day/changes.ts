/** A change of a claim that was answered with success, and of which every open page but its author's is to hear. */
export type Change = {
  what: string;
  claimId: string;
  version: number;
  /** Who hears nothing of it, having done it; null for what the desk did by itself. */
  by: string | null;
  /** When it was answered, in milliseconds. */
  at: number;
};

/** What a page heard: of a claim, at which version it is; or, without one, that the page looked again at all of them. */
export type Heard = { claimId: string | null; version: number; at: number };

/** Somebody's open page. */
export type Page = { personId: string; heard: readonly Heard[] };

/** How long pages took to hear of changes, in milliseconds, and each change that some never heard of. */
export type Hearing = { delays: number[]; never: { change: Change; pages: number }[] };

/**
 * Compares what was answered with what was heard. A page has heard of a change once it was told of the claim at that version or a
 * later one, as a page compares them itself; at the earliest when the change was answered, which may be after the page was told.
 */
export function hearingOf(changes: readonly Change[], pages: readonly Page[]): Hearing {
  const delays: number[] = [];
  const missed = new Map<Change, number>();
  for (const { personId, heard } of pages) {
    const looks = heard.filter(({ claimId }) => claimId === null);
    const tellings = byClaim(heard);
    for (const change of changes) {
      if (change.by === personId) continue;
      const told = tellings.get(change.claimId)?.find(({ version }) => version >= change.version);
      const looked = looks.find(({ at }) => at >= change.at);
      const times = [told, looked].flatMap((it) => it?.at ?? []);
      if (times.length === 0) missed.set(change, (missed.get(change) ?? 0) + 1);
      else delays.push(Math.max(0, Math.min(...times) - change.at));
    }
  }
  return { delays, never: [...missed].map(([change, count]) => ({ change, pages: count })) };
}

/** What was heard of each claim, in the order in which it was. */
function byClaim(heard: readonly Heard[]): ReadonlyMap<string | null, Heard[]> {
  const found = new Map<string | null, Heard[]>();
  for (const one of heard) {
    const others = found.get(one.claimId);
    if (others) others.push(one);
    else found.set(one.claimId, [one]);
  }
  return found;
}
