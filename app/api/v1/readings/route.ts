import { route } from '@/lib/http/route';
import { readArticleOperation } from '@/lib/schemas/operations/article';
import { readArticle } from '@/lib/services/article/reading';

export const POST = route(readArticleOperation, (actor, input) => readArticle(actor, input));
