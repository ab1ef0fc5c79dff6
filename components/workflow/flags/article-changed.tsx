import Link from 'next/link';
import { inPlace } from '@/components/text/in-place';
import { WordRuns } from '@/components/text/word-runs';
import { DateTime } from '@/components/ui/date-time';
import type { FlagView } from '@/lib/schemas/publication/flag';

type ArticleFlag = Extract<FlagView, { kind: 'ARTICLE_CHANGED' }>;

/** An article changed under a published claim: how, and where it can be compared. */
export function ArticleChanged({ flag }: { flag: ArticleFlag }) {
  const { id, articleId, raisedAt, notice, versionId } = flag;
  const told = notice?.told.kind === 'ARTICLE_CHANGED' ? notice.told : null;
  return (
    <div className="grid gap-2">
      <h2 id={`flag-${id}`} className="text-xl">
        {whatHappened(flag)}
      </h2>
      <p className="text-sm text-ink-muted">
        Found <DateTime value={raisedAt} show="minute" />.{' '}
        <Link href={`/desk/articles/${articleId}${versionId ? '/versions' : ''}`} className="link">
          {versionId ? 'Compare the versions' : 'Open the article'}
        </Link>
      </p>
      <ul className="grid gap-2 empty:hidden">
        {inPlace(told?.changes ?? []).map(({ key, item }) => (
          <li
            key={key}
            dir={told?.article.direction}
            lang={told?.article.language}
            className="font-serif wrap-anywhere"
          >
            <WordRuns runs={item.runs} whole={item.is === null} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function whatHappened({ altered, lost, around, finding }: ArticleFlag): string {
  if (finding === 'GONE') return 'The article’s page is gone';
  if (finding === 'PARTIAL') return 'The article’s page shows only part of its text';
  if (altered + lost > 0) return 'The article changed under this claim';
  return around > 0
    ? 'The article has these words among others'
    : 'The article has the published words again';
}
