'use server';

import { action } from '@/lib/http/action';
import { EditArticle, ImportArticle, ReadArticle } from '@/lib/schemas/article';
import { editArticle, importArticle } from '@/lib/services/article/articles';
import { readArticle } from '@/lib/services/article/reading';

export const importArticleAction = action(ImportArticle, importArticle);
export const readArticleAction = action(ReadArticle, (actor, input) => readArticle(actor, input));
export const editArticleAction = action(EditArticle, editArticle);
