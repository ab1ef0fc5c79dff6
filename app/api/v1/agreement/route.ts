import { route } from '@/lib/http/route';
import { getAgreementOperation } from '@/lib/schemas/operations/figures';
import { getAgreement } from '@/lib/services/review/agreement';

export const GET = route(getAgreementOperation, getAgreement);
