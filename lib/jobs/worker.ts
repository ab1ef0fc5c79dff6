import { setTimeout as pause } from 'node:timers/promises';
import { log } from '@/lib/config/log';
import type { Leased } from '@/lib/data/jobs';
import { broken, keepLease, nextJob } from '@/lib/services/jobs';
import { kinds } from './kinds';

/**
 * How long a lease lasts that isn't renewed, in milliseconds: so long work waits whose worker died. A worker that was only
 * slow, and lost its lease, stores nothing.
 */
const LEASE = 15_000;

/** How often a worker renews the lease of what it works on, in milliseconds. */
const RENEWED = 5000;

/** How often a worker without work looks for some, in milliseconds. */
const LOOK = 1000;

/**
 * Does the work that follows changes, one piece after the other, until it is stopped. Any number of workers may run, in any
 * number of processes: each piece is leased by one of them. A worker that dies leaves its piece to the others.
 */
export class Worker {
  private readonly stopping = new AbortController();
  private readonly ended: Promise<void>;

  constructor(private readonly work = kinds) {
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
      if (!(await this.one())) await pause(LOOK, undefined, { signal }).catch(() => undefined);
  }

  /** Does one piece of work, if there is any. A database that is away keeps it for later. */
  private async one(): Promise<boolean> {
    try {
      const job = await nextJob(LEASE);
      if (job) await this.do(job);
      return job !== undefined;
    } catch (error) {
      log().error({ err: error, operation: 'worker' }, 'A worker could not go on.');
      return false;
    }
  }

  private async do(job: Leased): Promise<void> {
    const renewing = setInterval(() => void keepLease(job, LEASE).catch(() => undefined), RENEWED);
    try {
      await this.work[job.kind](job);
    } catch (error) {
      log().error({ err: error, operation: `worker ${job.kind}`, id: job.id }, 'A piece of work failed.');
      await broken(job);
    } finally {
      clearInterval(renewing);
    }
  }
}
