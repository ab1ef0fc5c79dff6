'use client';

import { useEffect, useState } from 'react';
import type { Action } from '@/components/form/answer';
import { send } from '@/components/form/send';
import type { ArticleCheck } from '@/lib/schemas/article';
import { askingEvery } from './words';

export type CheckAction = Action<{ articleId: string }, ArticleCheck>;

/**
 * How far the look at an article's page is: as the page was drawn with it, and from then on as the server says, which is asked
 * while a look is under way. The page itself stays as it is: somebody may be writing on it.
 */
export function useCheck(articleId: string, drawn: ArticleCheck, read: CheckAction) {
  const [told, setTold] = useState({ drawn, check: drawn });
  const check = told.drawn === drawn ? told.check : drawn;
  const every = askingEvery(check);
  useEffect(() => {
    if (every === null) return;
    let isOver = false;
    const asking = setInterval(() => {
      // What can't be asked now is asked the next time.
      send(read, { articleId }).then(
        (answer) => !isOver && answer.ok && setTold({ drawn, check: answer.value }),
        () => undefined,
      );
    }, every);
    return () => {
      isOver = true;
      clearInterval(asking);
    };
  }, [articleId, drawn, every, read]);
  return {
    check,
    /** Whether the page changed since this one was drawn. */
    hasNewText: check.finding === 'CHANGED' && check.checkedAt !== drawn.checkedAt,
    keep: (answer: ArticleCheck) => setTold({ drawn, check: answer }),
  };
}
