import {
  AboutVersion,
  AddVersion,
  ListVersions,
  VersionPage,
  VersionView,
  WaitingPassages,
} from '../article/version';
import { given } from '../given';
import { operation } from '../operation';
import { Id } from '../primitives';

export const listVersionsOperation = operation({
  id: 'listArticleVersions',
  method: 'GET',
  path: '/articles/{articleId}/versions',
  tag: 'Articles',
  summary: 'List the versions of an article',
  description: 'Newest first. Each is immutable.',
  input: ListVersions,
  output: VersionPage,
});

export const getVersionOperation = operation({
  id: 'getArticleVersion',
  method: 'GET',
  path: '/articles/{articleId}/versions/{versionId}',
  tag: 'Articles',
  summary: 'Show a version of an article with its text',
  input: AboutVersion,
  output: VersionView,
});

export const addVersionOperation = operation({
  id: 'addArticleVersion',
  method: 'POST',
  path: '/articles/{articleId}/versions',
  tag: 'Articles',
  summary: 'Give an article a new version',
  description:
    'Its text as `importArticle` takes it. Passages of working copies are carried over: at once where they stand identically; what has changed waits for a person (`listWaitingPassages`), what is gone is lost. Published claims that it touches are flagged, and their readers told at once.',
  input: AddVersion,
  output: VersionView,
  location: ({ articleId, id }) => `/articles/${articleId}/versions/${id}`,
  repeatable: true,
  conflicts: true,
});

export const listWaitingOperation = operation({
  id: 'listWaitingPassages',
  method: 'GET',
  path: '/articles/{articleId}/waiting',
  tag: 'Articles',
  summary: 'List the passages that did not come along to the newest version',
  description:
    'With the words that last held, and those found in their place, of claims that you may see. At most 200.',
  input: given({ articleId: Id }),
  output: WaitingPassages,
});
