import type { Actor, Person } from '@/lib/domain/actor';
import { asEditor } from '@/lib/domain/permissions';
import { type Refused, type Result, refuse } from '@/lib/domain/result';
import { localIn } from '@/lib/domain/zone';

/** A promise to somebody outside that readers see nothing of a claim before a time: `words` say to the desk what and why. */
export type Embargo = { words: string; until: Date; liftedAt: Date | null };

/** Whether readers getting the claim at a moment would break it. */
export const holdsAt = ({ until, liftedAt }: Embargo, at: Date): boolean => liftedAt === null && until > at;

/**
 * Of the embargoes that a claim was ever put under the one that would be broken at a moment, the longest where there are several;
 * null where there is none. What became of the publication that it was set with makes no difference.
 */
export const brokenAt = <E extends Embargo>(embargoes: readonly E[], at: Date): E | null =>
  embargoes
    .filter((one) => holdsAt(one, at))
    .reduce<E | null>((longest, one) => (longest && longest.until >= one.until ? longest : one), null);

/** Refuses that readers get a claim at a moment, by whatever way, while an embargo holds by then; null where none does. */
export function embargoAgainst(embargoes: readonly Embargo[], at: Date, zone: string): Refused | null {
  const broken = brokenAt(embargoes, at);
  return broken && refuse('not_ready', { reasons: [untilWhen(broken, zone)] });
}

function untilWhen({ until, words }: Embargo, zone: string): string {
  const [day, time] = localIn(zone, until).split('T');
  return `This claim is under embargo until ${day}, ${time} (${zone}): “${words}” Publish it then, or lift the embargo first.`;
}

/**
 * Decides whether this person may lift the embargo that a claim is under: any editor, with a reason. It publishes nothing by itself,
 * and whoever set it is told.
 */
export function decideLifting(standing: Embargo | null, actor: Actor): Result<Person> {
  const editor = asEditor(actor);
  if (!editor.ok) return editor;
  return standing ? editor : refuse('not_ready', { reasons: ['This claim is under no embargo.'] });
}

/**
 * Why the words of an embargo can't become these together with another time; null where they can. Leaving them out would lift it in
 * passing, and an embargo that was lifted stays on record as it was.
 */
export function notTheseWords(embargo: Embargo | null, words: string | null, now: Date): string | null {
  if (embargo?.liftedAt)
    return words === null
      ? null
      : 'Its embargo was lifted. Cancel this time and set a new one to begin another.';
  if (words !== null || !embargo || embargo.until <= now) return null;
  return 'The embargo stays with the claim. Keep what it says, or lift it first.';
}
