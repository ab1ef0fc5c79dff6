'use server';

import { action } from '@/lib/http/action';
import { EditArticle, ImportArticle } from '@/lib/schemas/article';
import { editArticle, importArticle } from '@/lib/services/article/articles';

export const importArticleAction = action(ImportArticle, importArticle);
export const editArticleAction = action(EditArticle, editArticle);
