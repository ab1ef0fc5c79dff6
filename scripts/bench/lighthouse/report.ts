/** What of a report of Lighthouse's is read. https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md */
export type Report = {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number; details?: { items?: Item[] } }>;
  environment: { benchmarkIndex: number };
  runtimeError?: { message: string };
};

type Item = { resourceType?: string; transferSize?: number };

/** What is judged, 0 to 100. */
export const CATEGORIES = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
  seo: 'SEO',
} as const;

/** What is measured, in milliseconds; the shift of the layout has no unit. */
export const METRICS = {
  'largest-contentful-paint': 'LCP ms',
  'total-blocking-time': 'TBT ms',
  'cumulative-layout-shift': 'CLS',
  'first-contentful-paint': 'FCP ms',
} as const;

/** What comes over the wire. */
export const KINDS = ['document', 'style', 'script', 'font', 'other'] as const;
type Kind = (typeof KINDS)[number];

const KIND_OF: Record<string, Kind> = {
  Document: 'document',
  Stylesheet: 'style',
  Script: 'script',
  Font: 'font',
};

/** The middle one; of an even number the lower of both in the middle. NaN where there are none. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;

/** Bytes that one visit took, heads of answers included, by kind, and how many requests it made. */
export function wireOf({ audits }: Pick<Report, 'audits'>): Record<Kind | 'requests', number> {
  const items = audits['network-requests']?.details?.items ?? [];
  const bytes = { document: 0, style: 0, script: 0, font: 0, other: 0, requests: items.length };
  for (const { resourceType = '', transferSize = 0 } of items)
    bytes[KIND_OF[resourceType] ?? 'other'] += transferSize;
  return bytes;
}

/** The median of each figure over several reports of a page. */
export function mediansOf(reports: readonly Report[]) {
  const over = (value: (report: Report) => number) => median(reports.map(value));
  const wires = reports.map(wireOf);
  const each = <K extends string>(names: readonly K[], value: (name: K) => number) =>
    Object.fromEntries(names.map((name) => [name, value(name)])) as Record<K, number>;
  return {
    scores: each(keysOf(CATEGORIES), (name) =>
      over(({ categories }) => 100 * (categories[name]?.score ?? Number.NaN)),
    ),
    metrics: each(keysOf(METRICS), (name) => over(({ audits }) => audits[name]?.numericValue ?? Number.NaN)),
    wire: each([...KINDS, 'requests'], (name) => median(wires.map((wire) => wire[name]))),
    speed: over(({ environment }) => environment.benchmarkIndex),
  };
}

/** What the last report finds wanting besides speed, by the names of its audits. */
export function wantingIn(reports: readonly Report[]): string[] {
  const { categories = {}, audits = {} } = reports.at(-1) ?? {};
  const judged = Object.entries(categories).filter(([name]) => name !== 'performance');
  const ids = judged.flatMap(([, { auditRefs }]) => auditRefs.filter(({ weight }) => weight > 0));
  return [...new Set(ids.map(({ id }) => id))].filter((id) => (audits[id]?.score ?? 1) < 1);
}

export const keysOf = <K extends string>(of: Record<K, unknown>): K[] => Object.keys(of) as K[];
