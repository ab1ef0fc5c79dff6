import { inPlace } from '@/components/text/in-place';
import { WordRuns } from '@/components/text/word-runs';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import type { PublishedNotice } from '@/lib/domain/publication/notice';

type Told = Extract<PublishedNotice, { kind: 'ARTICLE_CHANGED' }>;

/** An article has changed since this was published: what it said, what it says instead, and how that was found. */
export function ArticleNotice({ notice }: { notice: Told }) {
  const { article, at, changes } = notice;
  const { title, outlet, language, direction } = article;
  return (
    <Notice tone="warning" label={null} title={changed(changes)}>
      <p>
        {'Found on '}
        <DateTime value={at} />
        {how(notice)}
        <cite dir={direction} lang={language}>
          <bdi>{title}</bdi>
        </cite>
        {', '}
        <bdi>{outlet}</bdi>. What stands below is as it was published; we are looking at what follows.
      </p>
      <ul className="mt-2 grid gap-2">
        {inPlace(changes).map(({ key, item: { runs, is } }) => (
          <li
            key={key}
            dir={direction}
            lang={language}
            className="measure border-s-2 border-rule-strong ps-3 font-serif text-base wrap-anywhere"
          >
            <WordRuns runs={runs} whole={is === null} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function changed(changes: Told['changes']): string {
  const one = changes.length === 1;
  if (changes.every(({ is }) => is === null))
    return `The article no longer has ${one ? 'this passage' : 'these passages'}`;
  return `The article changed ${one ? 'this passage' : 'these passages'}`;
}

/** Who compared it with what: our own look at the page, or a text that somebody of the newsroom brought. */
const how = ({ method, by }: Told): string =>
  method === 'CHECKED'
    ? ', when we looked at its page: '
    : `, in a text that ${by === 'EDITOR' ? 'an editor' : 'a fact-checker'} brought in: `;
