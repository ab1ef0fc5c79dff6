import { route } from '@/lib/http/route';
import { assessSourceOperation, listAssessmentsOperation } from '@/lib/schemas/operations/source/assessment';
import { assessSource, listAssessments } from '@/lib/services/publication/assessing';

export const GET = route(listAssessmentsOperation, listAssessments);
export const POST = route(assessSourceOperation, assessSource);
