import { route } from '@/lib/http/route';
import { listRoundsOperation, sealReviewOperation } from '@/lib/schemas/operations/review';
import { listRounds, sealReview } from '@/lib/services/review/reviews';

export const GET = route(listRoundsOperation, listRounds);
export const POST = route(sealReviewOperation, sealReview);
