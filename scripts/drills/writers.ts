import { randomUUID } from 'node:crypto';
import { type Asked, Broken, Desk } from './desk';

/** A write that was answered with success, and the query that gives a row exactly when it is in the newsroom. */
export type Acknowledged = { what: string; sql: string; params: (string | number)[] };

/** An answer that was no success. */
export type Refused = { status: number; words: string };

export type Writing = {
  /** Every write that was answered with success, in the order of the answers. Grows while the writers write. */
  acknowledged: readonly Acknowledged[];
  /** Answers that were neither a success nor a broken connection. */
  refused: readonly Refused[];
  /** Requests without an answer: whether they took effect nobody was told. */
  unanswered: () => number;
  /** Ends the writers, and waits for the requests that they have under way. */
  end(): Promise<void>;
};

/**
 * Starts `count` writers at a server. Each takes articles through the newsroom's whole life, one after the other:
 * import, draft, submit, two sealed reviews, “In short”, approval, publication. A writer ends when its connection breaks.
 */
export async function startWriters(stage: Asked, count: number): Promise<Writing> {
  const acknowledged: Acknowledged[] = [];
  const refused: Refused[] = [];
  let [unanswered, ending] = [0, false];
  const desk = await Desk.of(stage, (what, sql, ...params) => acknowledged.push({ what, sql, params }));
  const write = async () => {
    try {
      while (!ending) await desk.publish(await desk.approved(await desk.draft(randomUUID())));
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      if (error.message) refused.push({ status: error.status, words: error.message });
      else unanswered += 1;
    }
  };
  const writers = Array.from({ length: count }, write);
  const end = async () => {
    ending = true;
    await Promise.all(writers);
  };
  return { acknowledged, refused, unanswered: () => unanswered, end };
}
