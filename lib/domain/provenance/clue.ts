import type { Span } from '@/lib/domain/text/text';

/** A text that was read for a clue: whose it is (`article:ID`), and the id of the version or capture. */
export type ReadText = { of: string; textId: string };

/** A stretch of words that stand in both texts, in code points of each. */
export type Stretch = { one: Span; other: Span };

/** What a suggestion was made from, as it is kept with it. Neither text is the one that comes from the other. */
export type ClueDetail = {
  SHARED_TEXT: { share: number; one: ReadText; other: ReadText; stretches: Stretch[] };
  CANONICAL: { address: string };
  /** `agency`: the name that the words give, as it is added to the sources; null once it is one. */
  CREDIT: { words: string; agency: string | null };
  LINK: { words: string; address: string };
};
