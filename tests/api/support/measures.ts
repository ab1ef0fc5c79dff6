import { inject } from 'vitest';

export const METRICS = inject('metricsUrl');

/** What the server has measured so far, by name and labels as Prometheus reads them. */
export class Reading {
  private constructor(
    readonly text: string,
    private readonly values: ReadonlyMap<string, number>,
  ) {}

  static async now(): Promise<Reading> {
    const text = await (await fetch(`${METRICS}/metrics`)).text();
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const values = lines.map((line): [string, number] => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end + 1))];
    });
    return new Reading(text, new Map(values));
  }

  /** A value; 0 for what was never measured. `series` is as in `sign_ins_refused_total{reason="too_many"}`. */
  of = (series: string): number => this.values.get(`sourceline_${series}`) ?? 0;
}

/** The series of requests that were answered. */
export const answered = (method: string, route: string, status: number): string =>
  `http_request_seconds_count{method="${method}",route="${route}",status="${status}"}`;
