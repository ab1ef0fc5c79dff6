import Link from 'next/link';
import { cx } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { RelativeTime } from '@/components/ui/relative-time';
import type { ArticleCheck } from '@/lib/schemas/article';
import { findingWords, isRemarkable, isUnderWay, progressWords } from './words';

/** What the last look at an article's page found, or how far the next one is. */
export function Found({ articleId, check }: { articleId: string; check: ArticleCheck }) {
  const { finding, checkedAt, nextAttemptAt } = check;
  const progress = progressWords(check);
  if (progress !== null)
    return (
      <p className={cx(!isUnderWay(check) && 'font-semibold text-warning')}>
        <span>{progress}</span>
        {nextAttemptAt ? (
          <span>
            {' Next try: '}
            <DateTime value={nextAttemptAt} show="minute" />
          </span>
        ) : null}
      </p>
    );
  if (finding === null || checkedAt === null)
    return <p className="text-ink-muted">The page has not been looked at since the text came in.</p>;
  return (
    <p className={isRemarkable(finding) ? 'font-semibold text-warning' : 'text-ink-muted'}>
      <span>
        Page checked <RelativeTime value={checkedAt} />: {findingWords[finding]}{' '}
      </span>
      {finding === 'CHANGED' ? (
        <Link href={`/desk/articles/${articleId}/versions`} className="link">
          See what changed
        </Link>
      ) : null}
    </p>
  );
}
