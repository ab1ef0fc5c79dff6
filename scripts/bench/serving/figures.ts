import { type Load, load, type Target } from '../load';

/** What is measured: servers that share the load out, and the processor time of all that serves. */
export type Site = { ports: readonly number[]; cpuMs: () => number };

export type Figures = Load & { cpuMsPerRequest: number };

/** Answers a second, over all servers. */
export const rate = ({ requests, seconds }: Pick<Figures, 'requests' | 'seconds'>): number =>
  requests / seconds;

/** How large an answer was, its head included, in bytes. */
export const bytesEach = ({ requests, bytes }: Pick<Figures, 'requests' | 'bytes'>): number =>
  requests === 0 ? 0 : bytes / requests;

/** Measures one path at a site. */
export async function measured(
  site: Site,
  target: Target,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Figures> {
  const before = site.cpuMs();
  const result = await load(site.ports, target, connections, seconds);
  return { ...result, cpuMsPerRequest: (site.cpuMs() - before) / (result.requests + result.warmed) };
}

/** Anything but 2xx makes a figure worthless: it is said beside it. */
export const unexpected = (whose: string, { statuses }: Pick<Figures, 'statuses'>): string =>
  [...statuses]
    .filter(([status]) => status < 200 || status > 299)
    .map(
      ([status, count]) => `  ! ${whose}: ${count} answers with status ${status}; this figure is worthless\n`,
    )
    .join('');
