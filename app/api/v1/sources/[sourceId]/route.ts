import { route } from '@/lib/http/route';
import { editSourceOperation, getSourceOperation } from '@/lib/schemas/operations/source';
import { editSource, getSource } from '@/lib/services/source/sources';

export const GET = route(getSourceOperation, getSource);
export const PUT = route(editSourceOperation, editSource);
