import { ArticlePage, ArticleView, EditArticle, ImportArticle, ListArticles } from '../article';
import { given } from '../given';
import { operation } from '../operation';
import { Id } from '../primitives';

export const listArticlesOperation = operation({
  id: 'listArticles',
  method: 'GET',
  path: '/articles',
  tag: 'Articles',
  summary: 'List articles',
  description: 'Newest first. `q` searches titles.',
  input: ListArticles,
  output: ArticlePage,
});

export const importArticleOperation = operation({
  id: 'importArticle',
  method: 'POST',
  path: '/articles',
  tag: 'Articles',
  summary: 'Import an article',
  description:
    'From plain text, HTML or Markdown, 2 MB at most. The same text twice is refused with the article that holds it, unless `separate` is true.',
  input: ImportArticle,
  output: ArticleView,
  location: ({ id }) => `/articles/${id}`,
  repeatable: true,
  conflicts: true,
});

export const getArticleOperation = operation({
  id: 'getArticle',
  method: 'GET',
  path: '/articles/{articleId}',
  tag: 'Articles',
  summary: 'Show an article with its text and marked passages',
  input: given({ articleId: Id }),
  output: ArticleView,
});

export const editArticleOperation = operation({
  id: 'editArticle',
  method: 'PUT',
  path: '/articles/{articleId}',
  tag: 'Articles',
  summary: 'Change what is said about an article',
  description: 'The text itself never changes. Fields that are left out are emptied.',
  input: EditArticle,
  output: ArticleView,
  conflicts: true,
});
