import type { Issue, Refusal } from '@/lib/domain/result';
import type { Sent } from '@/lib/schemas/signed-in';

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

/** A server action; `send` calls it in the name of whom the page was drawn for. */
export type Action<Input, T> = (sent: Sent<Input>) => Promise<Answer<T>>;
