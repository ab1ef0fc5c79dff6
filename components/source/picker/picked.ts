import type { SourceKind } from '@/lib/domain/source';

/** A source as a form holds it: enough to name it in a sentence. */
export type PickedSource = { id: string; name: string; kind: SourceKind };

/** A source that is being written and is not stored yet. */
export type NewSourceDraft = { name: string; kind: SourceKind };

/** What stands in a picker while nothing is picked: words typed into its box, and the new source that they became. */
export type Unpicked = { words: string; making: NewSourceDraft | null };

export const nothingTyped: Unpicked = { words: '', making: null };

/** Whether somebody has typed a source that is neither chosen nor made yet. */
export const isTyping = ({ words, making }: Unpicked): boolean => making !== null || words.trim() !== '';

/**
 * The id that a picker sends. Whoever types another source in the place of the one picked means that other one: an empty
 * text is sent while it is neither chosen nor made, and its schema refuses it with the right words.
 */
export const sentId = (source: PickedSource | null, typed: Unpicked = nothingTyped): string | null =>
  isTyping(typed) ? '' : (source?.id ?? null);

/** "a former Syrian officer" describes somebody; anything else is taken for a person's name. */
export const newSource = (name: string, outlet: boolean): NewSourceDraft => ({
  name,
  kind: outlet ? 'NEWS_OUTLET' : describes.test(name) ? 'ANONYMOUS' : 'PERSON',
});

const describes = /^(an?|one|another|two|three|several|some|many)\s|^(un|non)named\s|anonymous/i;
