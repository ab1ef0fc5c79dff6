import { setTimeout as pause } from 'node:timers/promises';
import { log } from '@/lib/config/log';
import { measures } from '@/lib/config/measures';
import type { Leased } from '@/lib/data/jobs';
import { tellOfRecord } from '@/lib/services/inbox/telling';
import { broken, keepLease, nextJob, type Outcome } from '@/lib/services/jobs';
import { givingUp, kinds } from './kinds';
import { askForDueWork } from './schedule';

/** The times of a worker, in milliseconds. */
export type Times = {
  /**
   * How long a lease lasts that isn't renewed: so long work waits whose worker died. A worker that was only slow, and lost its
   * lease, stores nothing.
   */
  lease: number;
  /** How often a worker renews the lease of what it works on. */
  renewed: number;
  /** How often a worker without work looks for some. */
  look: number;
  /** How often a worker asks for what comes due by the clock, at most. */
  clock: number;
};

const TIMES: Times = { lease: 15_000, renewed: 5000, look: 1000, clock: 60_000 };

/**
 * Does the work that follows changes, one piece after the other, until it is stopped. Any number of workers may run, in any
 * number of processes: each piece is leased by one of them. A worker that dies leaves its piece to the others.
 */
export class Worker {
  private readonly stopping = new AbortController();
  /** Settled once it was stopped, and nothing is under way. */
  readonly ended: Promise<void>;
  private askedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly work = kinds,
    private readonly times = TIMES,
    private readonly askForDue = askForDueWork,
    private readonly follow: () => Promise<void> = tellOfRecord,
  ) {
    this.ended = this.run();
  }

  /** Begins nothing new, and waits for what is under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.ended;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted)
      if (!(await this.one())) await pause(this.times.look, undefined, { signal }).catch(() => undefined);
  }

  /** Does one piece of work, if there is any. A database that is away keeps it for later. */
  private async one(): Promise<boolean> {
    try {
      // First what happened: a digest of this moment is to hold it.
      await this.tellOfIt();
      await this.lookAtTheClock();
      const job = await nextJob(this.times.lease, new Date(), givingUp);
      if (job) await this.do(job);
      return job !== undefined;
    } catch (error) {
      log().error({ err: error, operation: 'worker' }, 'A worker could not go on.');
      return false;
    }
  }

  /** What can't be told of is told of later, and holds nothing else up: a publication has its time. */
  private async tellOfIt(): Promise<void> {
    try {
      await this.follow();
    } catch (error) {
      log().error({ err: error, operation: 'worker' }, 'A worker could not tell of what happened.');
    }
  }

  private async lookAtTheClock(): Promise<void> {
    if (performance.now() - this.askedAt < this.times.clock) return;
    this.askedAt = performance.now();
    await this.askForDue();
  }

  private async do(job: Leased): Promise<void> {
    const { lease, renewed } = this.times;
    const renewing = setInterval(() => void keepLease(job, lease).catch(() => undefined), renewed);
    const begun = performance.now();
    try {
      const outcome = await this.outcomeOf(job);
      measures()?.workEnded({ kind: job.kind, outcome }, (performance.now() - begun) / 1000);
    } finally {
      clearInterval(renewing);
    }
  }

  private async outcomeOf(job: Leased): Promise<Outcome> {
    try {
      return await this.work[job.kind](job);
    } catch (error) {
      log().error({ err: error, operation: `worker ${job.kind}`, id: job.id }, 'A piece of work failed.');
      return broken(job);
    }
  }
}
