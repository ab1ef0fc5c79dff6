'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/http/action';
import { AboutComment, AnswerComment, EditComment, MakeComment, ResolveComment } from '@/lib/schemas/comment';
import { editComment, reopenComment, resolveComment, takeBackComment } from '@/lib/services/comment/changing';
import { answerComment, makeComment } from '@/lib/services/comment/making';

export const makeCommentAction = action(MakeComment, makeComment, { done: refresh });
export const answerCommentAction = action(AnswerComment, answerComment, { done: refresh });
export const editCommentAction = action(EditComment, editComment, { done: refresh });
export const takeBackCommentAction = action(AboutComment, takeBackComment, { done: refresh });
export const resolveCommentAction = action(ResolveComment, resolveComment, { done: refresh });
export const reopenCommentAction = action(AboutComment, reopenComment, { done: refresh });
