'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { RelativeTime } from '@/components/ui/relative-time';
import type { ArticleCheck } from '@/lib/schemas/article';
import { type CheckAction, useCheck } from './use-check';
import { findingWords, isRemarkable, isUnderWay, pressWords, progressWords } from './words';

export type PageCheckProps = {
  articleId: string;
  check: ArticleCheck;
  ask: CheckAction;
  read: CheckAction;
};

/** When an article's page was last looked at and what that found, and the button that asks for another look. */
export function PageCheck({ articleId, check: drawn, ask, read }: PageCheckProps) {
  const router = useRouter();
  const { check, hasNewText, keep } = useCheck(articleId, drawn, read);
  const asking = useSubmit(ask, { onDone: keep });
  return (
    <div className="grid gap-2">
      <FormProblems state={asking} press={pressWords(check)} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-sm">
        <div className="measure grow basis-80">
          <Found articleId={articleId} check={check} />
        </div>
        <div className="flex flex-wrap gap-2">
          {hasNewText ? (
            <Button size="sm" variant="secondary" onClick={() => router.refresh()}>
              Show the new text
            </Button>
          ) : null}
          <Button
            size="sm"
            variant="secondary"
            pending={asking.pending || isUnderWay(check)}
            onClick={() => asking.submit({ articleId })}
          >
            {pressWords(check)}
          </Button>
        </div>
      </div>
      {/* Read out once a look that was waited for has come to its end. */}
      <p role="status" className="sr-only">
        {check === drawn || isUnderWay(check) ? '' : saidOf(check)}
      </p>
    </div>
  );
}

function Found({ articleId, check }: Pick<PageCheckProps, 'articleId' | 'check'>) {
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

const saidOf = (check: ArticleCheck): string =>
  progressWords(check) ?? (check.finding ? `Page checked: ${findingWords[check.finding]}` : '');
