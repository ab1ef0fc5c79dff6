'use client';

import { useRouter } from 'next/navigation';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import type { ArticleCheck } from '@/lib/schemas/article';
import { Found } from './found';
import { type CheckAction, useCheck } from './use-check';
import { findingWords, isUnderWay, pressWords, progressWords } from './words';

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

const saidOf = (check: ArticleCheck): string =>
  progressWords(check) ?? (check.finding ? `Page checked: ${findingWords[check.finding]}` : '');
