'use server';

import { action } from '@/lib/http/action';
import { AddLineage, EditLineage, FindLineageEnds, JudgeLineage } from '@/lib/schemas/provenance/lineage';
import { findLineageEnds } from '@/lib/services/provenance/ends';
import { judgeLineage } from '@/lib/services/provenance/judging';
import { addLineage, editLineage } from '@/lib/services/provenance/lineage';

export const addLineageAction = action(AddLineage, addLineage);
export const editLineageAction = action(EditLineage, editLineage);
export const judgeLineageAction = action(JudgeLineage, judgeLineage);
export const findLineageEndsAction = action(FindLineageEnds, (actor, input) => findLineageEnds(actor, input));
