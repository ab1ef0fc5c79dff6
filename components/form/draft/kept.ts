import { draftOwner, flushDrafts } from './drafts';
import { apart, formsPlace, hereOf, parsed, placeFor, placeOf, type Stored } from './places';
import { clearAt, places, readAt, writeAt } from './store';

/** A draft in a list of all. */
export type KeptDraft = {
  key: string;
  /** The same, or the key and the tab that keeps its words apart. */
  place: string;
  /** Whether the form in this tab shows it; else another tab left it. */
  here: boolean;
  at: number;
  value: unknown;
};

/** Everything that is kept here for this page's person, the last first; nothing while somebody else is signed in. */
export function keptDrafts(now: number): KeptDraft[] {
  const owner = draftOwner.get();
  if (owner === null) return [];
  flushDrafts();
  const start = placeFor(owner, '');
  return places()
    .filter((place) => place.startsWith(start))
    .flatMap((place) => {
      const [kept, form] = [parsed(readAt(place), now), formsPlace(place)];
      const named = { key: form.slice(start.length), place: place.slice(start.length) };
      return kept ? [{ ...kept, ...named, here: place === hereOf(form) }] : [];
    })
    .sort((a, b) => b.at - a.at);
}

/** Lets this tab go on with a draft that another left. What this tab keeps under the same key lies there in its place. */
export function takeOver({ key, place, here }: Pick<KeptDraft, 'key' | 'place' | 'here'>): void {
  const [from, form] = [placeOf(place), placeOf(key)];
  if (here || !from || !form) return;
  const [theirs, mine] = [readAt(from), readAt(apart(form))];
  if (theirs === null) return;
  writeAt(apart(form), theirs);
  if (mine === null) clearAt(from);
  else writeAt(from, mine);
}

/** Takes away a draft that was listed, whichever tab left it. */
export function discardKept({ place }: Pick<KeptDraft, 'place'>): void {
  const at = placeOf(place);
  if (at) clearAt(at);
}

/** Puts back what `discardKept` took away. */
export function restoreKept({ place, at, value }: Pick<KeptDraft, 'place' | 'at' | 'value'>): void {
  const there = placeOf(place);
  if (there) writeAt(there, JSON.stringify({ at, value } satisfies Stored));
}
