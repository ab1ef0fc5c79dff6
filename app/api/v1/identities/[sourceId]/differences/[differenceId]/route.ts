import { route } from '@/lib/http/route';
import { withdrawDifferenceOperation } from '@/lib/schemas/operations/source/identity';
import { withdrawDifference } from '@/lib/services/source/vault/differences';

export const DELETE = route(withdrawDifferenceOperation, withdrawDifference);
