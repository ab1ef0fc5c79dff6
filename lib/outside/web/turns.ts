import { NoTurn } from './refusing';

/** How many go at once, how many may wait and for how long, and how long a place stays empty behind each (milliseconds). */
export type Places = { atOnce: number; waiting: number; patience: number; pause: number };

/** Lets a few at a time do something, the others one after the other in the order in which they came. */
export class Turns {
  private taken = 0;
  private readonly queue: (() => void)[] = [];

  /** @param whenIdle called when a place has become free and nobody holds or wants one */
  constructor(
    private readonly places: Places,
    private readonly whenIdle: () => void = () => undefined,
  ) {}

  /** Runs something when it is its turn. Throws `NoTurn` when too many wait or it takes too long, and the signal's reason. */
  async take<T>(run: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    await this.turn(signal);
    try {
      return await run();
    } finally {
      this.leave();
    }
  }

  private turn(signal?: AbortSignal): Promise<void> {
    const { atOnce, waiting, patience } = this.places;
    if (this.taken < atOnce) {
      this.taken += 1;
      return Promise.resolve();
    }
    const later = new NoTurn(Math.ceil(patience / 1000));
    if (this.queue.length >= waiting) return Promise.reject(later);
    return new Promise((done, failed) => {
      const settled = (settle: () => void) => {
        clearTimeout(clock);
        signal?.removeEventListener('abort', aborted);
        settle();
      };
      const go = () => settled(done);
      const giveUp = (reason: unknown) => {
        this.queue.splice(this.queue.indexOf(go), 1);
        settled(() => failed(reason));
      };
      const aborted = () => giveUp(signal?.reason);
      const clock = setTimeout(() => giveUp(later), patience);
      signal?.addEventListener('abort', aborted);
      this.queue.push(go);
    });
  }

  private leave(): void {
    const { pause } = this.places;
    if (pause === 0) this.free();
    // Whoever waits for this place has a clock of their own that keeps the process.
    else setTimeout(() => this.free(), pause).unref();
  }

  private free(): void {
    const next = this.queue.shift();
    if (next) next();
    else this.taken -= 1;
    if (this.taken === 0) this.whenIdle();
  }
}

/** A line for each host, so that none is asked for two things at once; a host that nobody asks for is forgotten. */
export class TurnsByHost {
  private readonly lines = new Map<string, Turns>();

  constructor(private readonly places: Places) {}

  /** How many hosts there is a line for. */
  get size(): number {
    return this.lines.size;
  }

  /** As `Turns.take`, in the line of this host. */
  take<T>(host: string, run: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const line = this.lines.get(host) ?? new Turns(this.places, () => this.lines.delete(host));
    this.lines.set(host, line);
    return line.take(run, signal);
  }
}
