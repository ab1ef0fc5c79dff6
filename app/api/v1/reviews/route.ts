import { route } from '@/lib/http/route';
import { myReviewsOperation } from '@/lib/schemas/operations/review/reading';
import { myReviews } from '@/lib/services/review/reading';

export const GET = route(myReviewsOperation, myReviews);
