import { route } from '@/lib/http/route';
import { importArticleOperation, listArticlesOperation } from '@/lib/schemas/operations/article';
import { importArticle, listArticles } from '@/lib/services/article/articles';

export const GET = route(listArticlesOperation, listArticles);
export const POST = route(importArticleOperation, importArticle);
