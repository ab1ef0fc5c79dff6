import type { Issue, Refusal } from '@/lib/domain/result';

/** The half of an answer that refuses, as `lib/http/action.ts` gives it to a form. */
export type RefusedAnswer = {
  ok: false;
  kind: Refusal['kind'];
  /** What a person is told. */
  sentence: string;
  /** One for each field at fault. */
  issues: Issue[];
  refusal: Refusal;
};

export type Answer<T> = { ok: true; value: T } | RefusedAnswer;

/** A server action as forms call it. `key` stays the same when the same input is sent again: it is then carried out once. */
export type Action<Input, T> = (input: Input, key?: string) => Promise<Answer<T>>;
