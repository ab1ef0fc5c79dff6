'use server';

import { action } from '@/lib/http/action';
import { SourceRipple } from '@/lib/schemas/publication/ripple';
import { CreateSource, EditSource, ListSources } from '@/lib/schemas/source';
import { AssessSource } from '@/lib/schemas/source/assessment';
import { DistinguishSources } from '@/lib/schemas/source/duplicates';
import { AddLink, EditLink, RemoveLink } from '@/lib/schemas/source/link';
import { MergeSource, UnmergeSource } from '@/lib/schemas/source/merging';
import { assessSource } from '@/lib/services/publication/assessing';
import { addLink, editLink, removeLink } from '@/lib/services/publication/linking';
import { mergeSource, unmergeSource } from '@/lib/services/publication/merging/merging';
import { sourceRipple } from '@/lib/services/publication/source-ripple';
import { distinguishSources } from '@/lib/services/source/duplicates';
import { createSource, editSource, listSources } from '@/lib/services/source/sources';

export const searchSourcesAction = action(ListSources, listSources);
export const createSourceAction = action(CreateSource, createSource);
export const editSourceAction = action(EditSource, editSource);
export const sourceRippleAction = action(SourceRipple, (actor, input) => sourceRipple(actor, input));
export const assessSourceAction = action(AssessSource, assessSource);
export const addLinkAction = action(AddLink, addLink);
export const editLinkAction = action(EditLink, editLink);
export const removeLinkAction = action(RemoveLink, removeLink);
export const mergeSourceAction = action(MergeSource, mergeSource);
export const unmergeSourceAction = action(UnmergeSource, unmergeSource);
export const distinguishSourcesAction = action(DistinguishSources, distinguishSources);
