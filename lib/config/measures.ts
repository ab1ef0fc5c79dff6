import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds: from a kept page to a write that had to wait for its turn. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Seconds: from a page that is gone to one that drips, and what is read of it. */
const WORK_BUCKETS = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** How much work of a kind is in a state, how much of it is due and nobody works on, and since when. */
export type WorkSeen = {
  kind: string;
  state: string;
  pieces: number;
  due: number;
  oldestDueAt: string | null;
};

/** What a reader got: a page that was kept, one that was drawn for them, or that nothing is there. */
export type Page = 'kept' | 'drawn' | 'nothing';

/**
 * What is measured while the server runs, for Prometheus. No label holds what somebody wrote or asked for: routes are
 * templates, so nothing unpublished and no address that was made up gets in.
 */
export class Measures {
  private readonly registry = new Registry();
  private readonly requests = this.histogram('http_request_seconds', 'Requests, until their last byte.', [
    'method',
    'route',
    'status',
  ]);
  private readonly database = this.histogram('database_seconds', 'Time of the database, by what it did.', [
    'work',
  ]);
  private readonly pages = this.counter('readers_pages_total', 'Readers’ pages, by what came of them.', [
    'page',
  ]);
  private readonly refused = this.counter('sign_ins_refused_total', 'Sign-ins refused, by the reason.', [
    'reason',
  ]);

  private readonly work = this.histogram(
    'job_seconds',
    'Pieces of background work that this process ended, by what came of them.',
    ['kind', 'outcome'],
    WORK_BUCKETS,
  );
  private readonly jobs = this.gauge('jobs', 'Background work of the newsroom that is not done.', [
    'kind',
    'state',
  ]);
  private readonly due = this.gauge('jobs_due', 'Of these, what is due and nobody works on.', ['kind']);
  private readonly oldest = this.gauge(
    'jobs_oldest_due_seconds',
    'For how long the oldest of these is due.',
    ['kind'],
  );

  /** Looks what work there is, each time that measures are read; set where there is a database to look in. */
  workSeen: (() => Promise<WorkSeen[]>) | undefined;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  request(labels: { method: string; route: string; status: number }, seconds: number): void {
    this.requests.observe(labels, seconds);
  }

  /** Measures something that the database does: one `read`, or a whole `write` with its waiting. */
  async databaseTime<T>(work: 'read' | 'write', run: () => Promise<T>): Promise<T> {
    const done = this.database.startTimer({ work });
    return run().finally(done);
  }

  page(page: Page): void {
    this.pages.inc({ page });
  }

  signInRefused(reason: string): void {
    this.refused.inc({ reason });
  }

  /** Notes a piece of work that came to an end. `outcome` is DONE, LOST where another worker has it by now, or its trouble. */
  workEnded(labels: { kind: string; outcome: string }, seconds: number): void {
    this.work.observe(labels, seconds);
  }

  /** Everything, as Prometheus reads it. */
  async text(now = Date.now()): Promise<string> {
    await this.lookAtWork(now);
    return this.registry.metrics();
  }

  /** Where the database is away nothing is said of work, rather than what was so once. */
  private async lookAtWork(now: number): Promise<void> {
    for (const gauge of [this.jobs, this.due, this.oldest]) gauge.reset();
    const seen = (await this.workSeen?.().catch(() => [])) ?? [];
    for (const { kind, state, pieces } of seen) this.jobs.set({ kind, state }, pieces);
    for (const kind of new Set(seen.map((one) => one.kind))) {
      const ofKind = seen.filter((one) => one.kind === kind);
      const since = ofKind.map(({ oldestDueAt }) => (oldestDueAt === null ? now : Date.parse(oldestDueAt)));
      this.due.set(
        { kind },
        ofKind.reduce((sum, { due }) => sum + due, 0),
      );
      this.oldest.set({ kind }, (now - Math.min(...since)) / 1000);
    }
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  private histogram<L extends string>(
    name: string,
    help: string,
    labelNames: L[],
    buckets = BUCKETS,
  ): Histogram<L> {
    return new Histogram({
      name: `sourceline_${name}`,
      help,
      labelNames,
      buckets,
      registers: [this.registry],
    });
  }

  private gauge<L extends string>(name: string, help: string, labelNames: L[]): Gauge<L> {
    return new Gauge({ name: `sourceline_${name}`, help, labelNames, registers: [this.registry] });
  }

  private counter<L extends string>(name: string, help: string, labelNames: L[]): Counter<L> {
    return new Counter({ name: `sourceline_${name}`, help, labelNames, registers: [this.registry] });
  }
}

const store = globalThis as typeof globalThis & { sourcelineMeasures?: Measures };

/** The measures of this process; nothing where nobody asked for any. */
export const measures = (): Measures | undefined => store.sourcelineMeasures;

/** Does something with the database, and measures it where somebody asked for measures. */
export const databaseTime = <T>(work: 'read' | 'write', run: () => Promise<T>): Promise<T> =>
  measures()?.databaseTime(work, run) ?? run();

/** From now on this process measures. */
export function startMeasuring(): Measures {
  store.sourcelineMeasures ??= new Measures();
  return store.sourcelineMeasures;
}
