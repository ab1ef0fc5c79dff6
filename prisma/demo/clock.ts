/** A time in the demo's story. */
export type Moment = {
  /** Waits until nothing earlier is left to tell anywhere in the newsroom; then it is this time. */
  come(): Promise<Date>;
  later(hours: number): Moment;
};

const HOUR = 3_600_000;

/**
 * The one clock of the demo. Its stories are told side by side, as a newsroom lives them: each step waits for its time,
 * and the earliest of all steps goes first. So what is recorded later also happened later.
 */
export class Clock {
  private waiting: { at: number; go: () => void }[] = [];
  /** Stories that are in the middle of a step; nothing else goes on meanwhile. */
  private acting = 1;

  constructor(private readonly now: Date) {}

  readonly ago = (days: number): Moment => this.moment(this.now.getTime() - days * 24 * HOUR);

  /** Tells stories side by side, to their ends. A story that fails ends the telling. */
  readonly together = async (...stories: (() => Promise<void>)[]): Promise<void> => {
    this.acting += stories.length - 1;
    let left = stories.length;
    const told = stories.map(async (story) => {
      await story();
      left -= 1;
      // After the last one, whoever has asked for them acts again.
      if (left > 0) this.pause();
    });
    await Promise.all(told);
  };

  private moment(at: number): Moment {
    return {
      come: () =>
        new Promise((resolve) => {
          this.waiting.push({ at, go: () => resolve(new Date(at)) });
          this.pause();
        }),
      later: (hours) => this.moment(at + hours * HOUR),
    };
  }

  /** One story waits or has ended; once all do, the one with the earliest step goes on, of equals the one that came first. */
  private pause(): void {
    this.acting -= 1;
    if (this.acting > 0) return;
    const next = this.waiting.toSorted((a, b) => a.at - b.at)[0];
    if (!next) return;
    this.waiting.splice(this.waiting.indexOf(next), 1);
    this.acting += 1;
    next.go();
  }
}
