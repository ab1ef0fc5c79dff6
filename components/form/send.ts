import type { Action, Answer } from './answer';
import { askWhoIsSignedIn, personOfPage } from './whose-page';

/** Calls an action in the name of whom this page was drawn for. Where somebody else has signed in, the page learns of it. */
export async function send<Input, T>(
  action: Action<Input, T>,
  input: Input,
  key?: string,
): Promise<Answer<T>> {
  const person = await personOfPage();
  const answer = await action({ as: person?.id ?? null, input, key });
  if (!answer.ok && answer.kind === 'other_person') void askWhoIsSignedIn();
  return answer;
}
