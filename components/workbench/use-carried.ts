'use client';

import { useEffect } from 'react';
import type { Action } from '@/components/form/answer';
import { moveDraft } from '@/components/form/draft/drafts';
import { keptDrafts } from '@/components/form/draft/kept';
import { send } from '@/components/form/send';
import type { Span } from '@/lib/domain/text/text';
import type { ArticleView } from '@/lib/schemas/article';
import type { SpanInVersion } from '@/lib/schemas/article/version';
import { keyAt, placeIn } from './kept';

/** Finds words of an earlier version of an article in its newest. */
export type FindInNewest = Action<SpanInVersion, { versionId: string; span: Span | null }>;

/**
 * What was begun beside an earlier text of an article comes along to the newest: to the same words, or to those that came in their
 * place. `look` reads anew what is kept. Nobody is told of a connection that was lost: it stays where it was until the next time.
 */
export function useCarried({ id, text: { versionId } }: ArticleView, find: FindInNewest, look: () => void) {
  useEffect(() => {
    const carry = async () => {
      for (const { key, here } of keptDrafts(Date.now())) {
        const place = placeIn(key);
        if (!here || !place || place.versionId === versionId) continue;
        const { what, ...words } = place;
        const found = await send(find, { articleId: id, ...words });
        if (found.ok && found.value.versionId === versionId && found.value.span)
          if (moveDraft(key, keyAt(what, versionId, found.value.span), Date.now())) look();
      }
    };
    carry().catch(() => undefined);
  }, [id, versionId, find, look]);
}
