'use server';

import { action } from '@/lib/http/action';
import { AboutArticle, EditArticle, ImportArticle, ReadArticle } from '@/lib/schemas/article';
import { SpanInVersion } from '@/lib/schemas/article/version';
import { editArticle, importArticle } from '@/lib/services/article/articles';
import { askForCheck, getCheck } from '@/lib/services/article/checks';
import { spanInNewest } from '@/lib/services/article/newest-span';
import { readArticle } from '@/lib/services/article/reading';

export const importArticleAction = action(ImportArticle, importArticle);
export const readArticleAction = action(ReadArticle, (actor, input) => readArticle(actor, input));
export const editArticleAction = action(EditArticle, editArticle);
export const spanInNewestAction = action(SpanInVersion, spanInNewest);
export const askForCheckAction = action(AboutArticle, askForCheck);
export const getCheckAction = action(AboutArticle, getCheck);
