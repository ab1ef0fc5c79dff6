import { route } from '@/lib/http/route';
import { getReviewOperation } from '@/lib/schemas/operations/review/reading';
import { getReview } from '@/lib/services/review/reading';

export const GET = route(getReviewOperation, getReview);
