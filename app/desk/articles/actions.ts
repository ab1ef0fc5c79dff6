'use server';

import { action } from '@/lib/http/action';
import { AboutArticle, EditArticle, ImportArticle, ReadArticle } from '@/lib/schemas/article';
import { editArticle, importArticle } from '@/lib/services/article/articles';
import { askForCheck, getCheck } from '@/lib/services/article/checks';
import { readArticle } from '@/lib/services/article/reading';

export const importArticleAction = action(ImportArticle, importArticle);
export const readArticleAction = action(ReadArticle, (actor, input) => readArticle(actor, input));
export const editArticleAction = action(EditArticle, editArticle);
export const askForCheckAction = action(AboutArticle, askForCheck);
export const getCheckAction = action(AboutArticle, getCheck);
