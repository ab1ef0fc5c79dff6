import type { Role } from '@/lib/domain/actor';
import type { NewText } from '@/lib/domain/passage/carrying';
import { type Run, wordChanges } from '@/lib/domain/text/word-changes';
import type { Rippled } from './flag/detail';
import type { PublicArticleRef } from './parts/refs';
import type { Snapshot, SnapshotPassage } from './publication';

/** What became of one published passage. `is`: the words that came in its place; null where there are none. */
export type PassageChange = { was: string; is: string | null; runs: Run[] };

/**
 * What readers are told beside a publication, without a new one. Self-contained: it is frozen as it was told.
 */
export type NoticeBody = ArticleNotice | RippleNotice;

/**
 * What the claim rests on became another: what an editor chose to say of that, and what they say themselves. `by`: that editor.
 */
export type RippleNotice = { kind: Rippled['kind']; says: string; sentence: string | null; by: Role };

/** An article no longer holds a passage as it was published. */
export type ArticleNotice = {
  kind: 'ARTICLE_CHANGED';
  article: Pick<PublicArticleRef, 'slug' | 'title' | 'language' | 'direction'> & { outlet: string };
  changes: PassageChange[];
} & Signed;

/** How the text came that was compared: from its address, or by hand, and then of whom. */
export type Signed = { method: 'CHECKED' | 'PASTED' | 'UPLOADED'; by: Role | null };

/** A notice as readers get it. `at`: when it was found, as ISO 8601. */
export type PublishedNotice = NoticeBody & { at: string };

/**
 * What a new text of an article does to what was published from it. `around`: how many passages stand there in their very words, but
 * among others: whether they still say the same is for the desk to tell, and nothing that readers are told.
 */
export type ArticleChange = { changes: PassageChange[]; around: number };

/** What a new text does to the passages of a publication; nothing where each still stands there, moved or not. */
export function articleChange(snapshot: Snapshot, slug: string, text: NewText): ArticleChange {
  const found = passagesIn(snapshot, slug).map((passage) => changeOf(passage, text));
  return {
    changes: found.filter((change) => change !== 'around' && change !== null),
    around: found.filter((change) => change === 'around').length,
  };
}

/** What readers of a publication are told of an article that changed; null where there is nothing to tell. */
export function articleNotice(
  snapshot: Snapshot,
  slug: string,
  { changes }: ArticleChange,
  signed: Signed,
): ArticleNotice | null {
  const [passage] = passagesIn(snapshot, slug);
  if (!passage || changes.length === 0) return null;
  const { title, language, direction, outlet } = passage.article;
  const article = { slug, title, language, direction, outlet: outlet.name };
  return { kind: 'ARTICLE_CHANGED', article, changes, ...signed };
}

const passagesIn = (snapshot: Snapshot, slug: string): SnapshotPassage[] =>
  snapshot.passages.filter((passage) => passage.article.slug === slug);

function changeOf(passage: SnapshotPassage, text: NewText): PassageChange | 'around' | null {
  const found = text.find(passage);
  const was = passage.exact;
  if (found.state === 'LOST') return { was, is: null, runs: [{ kind: 'gone', text: was }] };
  if (found.state !== 'ALTERED') return null;
  const is = found.passage.exact;
  return is === was ? 'around' : { was, is, runs: wordChanges(was, is) };
}
