import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import type {
  AboutComment,
  AnswerComment,
  CommentView,
  EditComment,
  MakeComment,
  ResolveComment,
} from '@/lib/schemas/comment';
import type { PersonRef } from '@/lib/schemas/primitives';

/** What a person can do with comments. */
export type CommentActions = {
  make: Action<z.input<typeof MakeComment>, CommentView>;
  answer: Action<z.input<typeof AnswerComment>, CommentView>;
  edit: Action<z.input<typeof EditComment>, CommentView>;
  takeBack: Action<z.input<typeof AboutComment>, CommentView>;
  resolve: Action<z.input<typeof ResolveComment>, CommentView>;
  reopen: Action<z.input<typeof AboutComment>, CommentView>;
};

/** What everything in a thread is given. */
export type CommentingProps = {
  me: string;
  actions: CommentActions;
  /** Whom somebody may mention who writes about the claim. */
  people: readonly PersonRef[];
};

/** A comment as it is being written. Survives JSON. */
export type CommentDraft = { body: string; blocking: boolean; mentions: PersonRef[] };

export const emptyComment: CommentDraft = { body: '', blocking: false, mentions: [] };

export const commentDraft = ({ body, blocking, mentions }: CommentView): CommentDraft => ({
  ...{ body, blocking, mentions },
});

/** As the schemas parse it. */
export const commentInput = ({ body, mentions }: CommentDraft) => ({
  body,
  mentions: mentions.map(({ id }) => id),
});
