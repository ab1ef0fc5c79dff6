import { route } from '@/lib/http/route';
import { answerCommentOperation, listAnswersOperation } from '@/lib/schemas/operations/comment';
import { listAnswers } from '@/lib/services/comment/listing';
import { answerComment } from '@/lib/services/comment/making';

export const GET = route(listAnswersOperation, listAnswers);
export const POST = route(answerCommentOperation, answerComment);
