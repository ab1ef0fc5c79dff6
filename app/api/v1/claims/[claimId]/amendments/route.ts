import { route } from '@/lib/http/route';
import { amendReviewOperation } from '@/lib/schemas/operations/reviews';
import { amendReview } from '@/lib/services/reviews';

export const POST = route(amendReviewOperation, amendReview);
