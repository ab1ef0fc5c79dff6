/** A question about something named, such as one to the database. */
export type Ask = (about: string) => Promise<string>;

type Asking = { now: Promise<string>; next: Promise<string> | null };

/**
 * Asks about the same thing once at a time. Whoever comes while a question is out shares the next one with all others who
 * do, so that nobody rests on an answer to a question that was put before they came; and answers come in the order of
 * their questions.
 */
export function inTurn(ask: Ask): Ask {
  const askings = new Map<string, Asking>();
  const put = (about: string): Promise<string> => {
    const asking: Asking = { now: ask(about), next: null };
    askings.set(about, asking);
    const over = () => {
      if (askings.get(about) === asking && asking.next === null) askings.delete(about);
    };
    asking.now.then(over, over);
    return asking.now;
  };
  return (about) => {
    const asking = askings.get(about);
    if (!asking) return put(about);
    asking.next ??= asking.now.then(
      () => put(about),
      () => put(about),
    );
    return asking.next;
  };
}
