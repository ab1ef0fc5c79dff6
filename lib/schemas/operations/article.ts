import { z } from 'zod';
import {
  AboutArticle,
  ArticleCheck,
  ArticlePage,
  ArticleReading,
  ArticleView,
  EditArticle,
  ImportArticle,
  ListArticles,
  ReadArticle,
} from '../article';
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

export const readArticleOperation = operation({
  id: 'readArticle',
  method: 'POST',
  path: '/readings',
  tag: 'Articles',
  summary: 'Read an article, and store nothing',
  description:
    'The page at an `address`, which is fetched once, or a `file` in base64, or `content`. A .docx, .pdf or .mhtml can have 20 MB, anything else 2 MB; `fileName` says which it is. Says what would be stored, what the page says about itself, what was left out of it and what was guessed. Only public addresses are fetched, and none that its site asks programs to stay away from. To store what was read, import the `content` and `format` of the answer, with what `about` says that is right.',
  takesFile: true,
  input: ReadArticle,
  output: ArticleReading,
});

export const importArticleOperation = operation({
  id: 'importArticle',
  method: 'POST',
  path: '/articles',
  tag: 'Articles',
  summary: 'Import an article',
  description:
    'From plain text, HTML or Markdown, 2 MB at most. Any other file is read first (`readArticle`), and what was read of it sent here. The same text twice is refused with the article that holds it, unless `separate` is true.',
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

export const getCheckOperation = operation({
  id: 'getCheck',
  method: 'GET',
  path: '/articles/{articleId}/checks',
  tag: 'Articles',
  summary: 'Show what the last look at an article’s page found',
  description: 'How far the look is that was asked for, and what the last one found.',
  input: AboutArticle,
  output: ArticleCheck,
});

export const askForCheckOperation = operation({
  id: 'askForCheck',
  method: 'POST',
  path: '/articles/{articleId}/checks',
  tag: 'Articles',
  summary: 'Look at an article’s page again',
  description:
    'In the background, as anybody could fetch it. Another text becomes the newest version. While a look runs or is about to, asking again changes nothing; one that failed and waits is taken at once. Refused for an article without an address.',
  input: AboutArticle,
  output: ArticleCheck,
  conflicts: true,
});

export const versionFileOperation = operation({
  id: 'versionFile',
  method: 'GET',
  path: '/articles/{articleId}/versions/{versionId}/file',
  tag: 'Articles',
  summary: 'Download what a version was read from',
  description:
    'As UTF-8, as a download. Refused where it doesn’t match its hash any more; versions of before any was kept have none.',
  input: given({ articleId: Id, versionId: Id }),
  output: z.string(),
  conflicts: true,
  file: true,
});
