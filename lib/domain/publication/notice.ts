import type { NewText } from '@/lib/domain/passage/carrying';
import { type Run, wordChanges } from '@/lib/domain/text/word-changes';
import type { PublicArticleRef, Snapshot, SnapshotPassage } from './publication';

/** What became of one published passage. `is`: the words that came in its place; null where there are none. */
export type PassageChange = { was: string; is: string | null; runs: Run[] };

/**
 * What readers are told beside a publication, without a new one: that an article no longer holds a passage as it was published.
 * Self-contained: it is frozen as it was told.
 */
export type NoticeBody = {
  kind: 'ARTICLE_CHANGED';
  article: Pick<PublicArticleRef, 'slug' | 'title' | 'language' | 'direction'> & { outlet: string };
  changes: PassageChange[];
};

/** A notice as readers get it. `at`: when it was found, as ISO 8601. */
export type PublishedNotice = NoticeBody & { at: string };

/**
 * What readers of a publication are to be told of a new text of one of its articles; null where every passage that was published
 * still stands there, moved or not.
 */
export function articleNotice(snapshot: Snapshot, slug: string, text: NewText): NoticeBody | null {
  const passages = snapshot.passages.filter((passage) => passage.article.slug === slug);
  const changes = passages.flatMap((passage) => changeOf(passage, text) ?? []);
  const [article] = passages.map((passage) => passage.article);
  if (!article || changes.length === 0) return null;
  const { title, language, direction, outlet } = article;
  return {
    kind: 'ARTICLE_CHANGED',
    article: { slug, title, language, direction, outlet: outlet.name },
    changes,
  };
}

function changeOf(passage: SnapshotPassage, text: NewText): PassageChange | null {
  const found = text.find(passage);
  const was = passage.exact;
  if (found.state === 'LOST') return { was, is: null, runs: [{ kind: 'gone', text: was }] };
  if (found.state !== 'ALTERED') return null;
  const is = found.passage.exact;
  // The same words in other surroundings: whether the passage is meant is for the desk to say.
  return is === was ? null : { was, is, runs: wordChanges(was, is) };
}
