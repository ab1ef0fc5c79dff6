import { route } from '@/lib/http/route';
import { importArticleOperation, listArticlesOperation } from '@/lib/schemas/operations/articles';
import { importArticle, listArticles } from '@/lib/services/articles';

export const GET = route(listArticlesOperation, listArticles);
export const POST = route(importArticleOperation, importArticle);
