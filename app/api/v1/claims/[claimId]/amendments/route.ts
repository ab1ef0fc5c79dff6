import { route } from '@/lib/http/route';
import { amendReviewOperation } from '@/lib/schemas/operations/review';
import { amendReview } from '@/lib/services/review/reviews';

export const POST = route(amendReviewOperation, amendReview);
