import { route } from '@/lib/http/route';
import { editArticleOperation, getArticleOperation } from '@/lib/schemas/operations/articles';
import { editArticle, getArticle } from '@/lib/services/articles';

export const GET = route(getArticleOperation, getArticle);
export const PUT = route(editArticleOperation, editArticle);
