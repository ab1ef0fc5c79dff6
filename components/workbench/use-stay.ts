'use client';

import { useCallback, useEffect, useRef } from 'react';
import type { ArticleView } from '@/lib/schemas/article';

/** Keeps the page where it is when the article is read anew: of an address that it has already, the router goes to the top. */
export function useStay(article: ArticleView): () => void {
  const at = useRef<number | null>(null);
  const last = useRef(article);
  useEffect(() => {
    if (last.current !== article && at.current !== null) {
      window.scrollTo({ top: at.current, behavior: 'instant' });
      at.current = null;
    }
    last.current = article;
  }, [article]);
  return useCallback(() => {
    at.current = window.scrollY;
  }, []);
}
