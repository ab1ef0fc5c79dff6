'use server';

import { action } from '@/lib/http/action';
import { CreateSource, EditSource, ListSources } from '@/lib/schemas/source';
import { createSource, editSource, listSources } from '@/lib/services/source/sources';

export const searchSourcesAction = action(ListSources, listSources);
export const createSourceAction = action(CreateSource, createSource);
export const editSourceAction = action(EditSource, editSource);
