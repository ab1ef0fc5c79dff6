import type { Person } from '@/lib/domain/actor';
import type { DeskPerson } from '@/lib/domain/claim/facts';

/** Where somebody stands among the editors of the desk: who of them came before, and how many people the desk has. */
export type Place = { before: readonly string[]; people: number };

/** Somebody whom lists of work are drawn for. */
export type Worker = Person & { place: Place };

/** @param desk everybody on it, those who came first first */
export function placeOn(desk: readonly DeskPerson[], { id }: Pick<Person, 'id'>): Place {
  const editors = desk.filter(({ role }) => role === 'EDITOR').map((editor) => editor.id);
  return { before: editors.slice(0, Math.max(0, editors.indexOf(id))), people: desk.length };
}

/** No desk is so large. */
export const NO_DESK = 1_000_000;

/**
 * How large the desk has to be for two editors to be kept free from reviewing a claim, one to decide and one to approve, also if all
 * who wrote it are on the desk: those two, its reviewers, its writers. A single review decides by itself, so then it is one editor.
 */
export const twoKeptFrom = (quorum: number, writers: number): number =>
  quorum > 1 ? quorum + writers + 2 : NO_DESK;

/**
 * Whether `keptFree` would surely name an editor who wrote nothing of a claim, told from what stands at the claim itself. Where it
 * can't be told, they may be free to review or not.
 */
export function surelyKeptFree(
  { before, people }: Place,
  claim: { authorId: string; twoKeptFrom: number },
): boolean {
  if (isAlone({ people })) return false;
  if (before.length === 0) return true;
  if (people < claim.twoKeptFrom) return false;
  return before.length === 1 || (before.length === 2 && before.includes(claim.authorId));
}

/** Whether nobody else is on the desk: then nobody could finish a claim, and nobody is kept free for it. */
export const isAlone = ({ people }: Pick<Place, 'people'>): boolean => people < 2;
