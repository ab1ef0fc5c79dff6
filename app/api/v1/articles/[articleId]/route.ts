import { route } from '@/lib/http/route';
import { editArticleOperation, getArticleOperation } from '@/lib/schemas/operations/article';
import { editArticle, getArticle } from '@/lib/services/article/articles';

export const GET = route(getArticleOperation, getArticle);
export const PUT = route(editArticleOperation, editArticle);
