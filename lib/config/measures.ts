import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Seconds: from a kept page to a write that had to wait for its turn. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

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

  /** Everything, as Prometheus reads it. */
  text = (): Promise<string> => this.registry.metrics();

  get contentType(): string {
    return this.registry.contentType;
  }

  private histogram<L extends string>(name: string, help: string, labelNames: L[]): Histogram<L> {
    return new Histogram({
      name: `sourceline_${name}`,
      help,
      labelNames,
      buckets: BUCKETS,
      registers: [this.registry],
    });
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
