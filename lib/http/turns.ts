import { setTimeout as pause } from 'node:timers/promises';

/**
 * Gives turns, one each so many milliseconds, to whoever asks first; nobody waits longer than `longest`. With it many who come at
 * the same moment are served one after the other, and not all of them slowly at once.
 */
export class Turns {
  private next = 0;

  constructor(private readonly times: { between: number; longest: number }) {}

  /** Resolves when it is the asker's turn. */
  async mine(): Promise<void> {
    const now = performance.now();
    const { between, longest } = this.times;
    const at = Math.min(Math.max(now, this.next), now + longest);
    this.next = at + between;
    if (at > now) await pause(at - now);
  }
}
