import { route } from '@/lib/http/route';
import { editSourceOperation, getSourceOperation } from '@/lib/schemas/operations/sources';
import { editSource, getSource } from '@/lib/services/sources';

export const GET = route(getSourceOperation, getSource);
export const PUT = route(editSourceOperation, editSource);
