import { route } from '@/lib/http/route';
import { claimGradesOperation } from '@/lib/schemas/operations/source/assessment';
import { claimGrades } from '@/lib/services/publication/assessing';

export const GET = route(claimGradesOperation, claimGrades);
