import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { numberedClaims } from '@/components/publication/article/marks';
import { ArticleText } from '@/components/publication/article/text';
import { cardOf } from '@/lib/domain/publication/card';
import type { PublicArticleSnapshot } from '@/lib/domain/publication/publication';
import { buildSnapshot } from '@/lib/domain/publication/snapshot';
import { publicationFacts } from '../../support/publication-facts';

test('the page holds the words of the article and no others: what is drawn on them is in no copy', () => {
  const snapshot = buildSnapshot(publicationFacts());
  const [passage] = snapshot.passages;
  if (!passage) throw new Error('There is no passage.');
  const words = 'Before it they stood, and after it they left.';
  const piece = {
    kind: 'PARAGRAPH',
    level: null,
    start: 0,
    end: words.length,
    text: words,
    gap: false,
  } as const;
  const mark = (slug: string, start: number, end: number) => ({
    ...{ start, end, words: [slug] },
    claim: { ...cardOf(snapshot), slug },
  });
  const article: PublicArticleSnapshot = {
    ...({} as PublicArticleSnapshot),
    article: { ...passage.article, textSha256: '', display: 'FULL' },
    pieces: [piece],
    marks: [mark('a', 0, 9), mark('b', 7, 20)],
  };
  const claims = numberedClaims(article.marks);
  const html = renderToStaticMarkup(<ArticleText snapshot={article} claims={claims} />);
  expect(html.replaceAll(/<[^>]*>/g, '')).toBe(words);
  expect(html.match(/aria-label="\d: [^"]+"/g)).toHaveLength(2);
});
