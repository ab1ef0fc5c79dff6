import type { Answer } from '@/components/form/answer';
import type { Trouble } from '@/components/form/attempt';
import { currentIn } from '@/components/form/current';
import { ReviewDraftView } from '@/lib/schemas/review/draft';

/** What came of saving: when it was taken, why nobody answered, what stands there instead, or that no more is taken. */
export type Saved =
  | { kind: 'saved'; savedAt: string; version: number }
  | { kind: 'trouble'; trouble: Trouble }
  | { kind: 'elsewhere'; draft: ReviewDraftView }
  | { kind: 'over' };

export type Saver = {
  /** Saves this after whatever is on its way. */
  save: (content: string) => Promise<Saved>;
  /** From now on a save is over this version: its writer has seen it. */
  goOn: (over: number) => void;
  /** Throws away what is on the server, after whatever is on its way. */
  drop: () => Promise<void>;
};

export type Door = {
  save: (over: number, content: string) => Promise<Answer<ReviewDraftView> | Trouble>;
  drop: (over: number) => Promise<unknown>;
};

/** Saves one draft, one write at a time, each over what the last one left. */
export function saverFor(door: Door, start: number): Saver {
  let over = start;
  let sent: string | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function write(content: string): Promise<Saved> {
    const before = sent;
    sent = content;
    const answer = await door.save(over, content);
    if (typeof answer === 'string') return { kind: 'trouble', trouble: answer };
    if (answer.ok) return taken(answer.value);
    const theirs = currentIn(answer, ReviewDraftView);
    // An answer that was lost on its way back: what stands there was sent from here.
    if (theirs && theirs.content === content) return taken(theirs);
    if (theirs && theirs.content === before) {
      over = theirs.version;
      return write(content);
    }
    if (theirs) return { kind: 'elsewhere', draft: theirs };
    if (answer.kind === 'unauthenticated') return { kind: 'trouble', trouble: 'ended' };
    return answer.kind === 'busy' ? { kind: 'trouble', trouble: 'failed' } : { kind: 'over' };
  }

  function taken({ version, savedAt }: ReviewDraftView): Saved {
    over = version;
    return { kind: 'saved', version, savedAt };
  }

  function after<T>(run: () => Promise<T>): Promise<T> {
    const next = last.then(run);
    last = next.catch(() => undefined);
    return next;
  }

  return {
    save: (content) => after(() => write(content)),
    goOn: (version) => {
      over = version;
    },
    drop: () =>
      after(async () => {
        await door.drop(over);
        over = 0;
        sent = null;
      }),
  };
}
