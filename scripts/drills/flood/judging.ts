import type { Attack } from './attack';
import type { Waits } from './reader';

/** What one attack, or a quiet while, cost the server in seconds of CPU, and how readers waited meanwhile. */
export type Measured = { name: string; cpu: number; waits: Waits; problems: string[] };

/**
 * A reader who waits longer than this for a page because of what one person sends reads a newsroom that stands still, in
 * milliseconds. Far above what is measured, so that a busy machine is no leak: the figures tell how fast it is.
 */
const LONGEST_WAIT = 3000;

/** A wait that nobody notices, in milliseconds: quieter is not told apart. */
const UNNOTICED = 10;

/** Everything that an attack did which it may not, one sentence each, against what was measured in quiet. */
export function problemsOf(
  { name, waits, cpu, problems }: Measured,
  { mostPages, mostTimes }: Pick<Attack, 'mostPages' | 'mostTimes'>,
  quiet: Measured,
): string[] {
  const page = quiet.cpu / Math.max(1, quiet.waits.pages);
  const pages = page > 0 ? cpu / page - waits.pages : 0;
  const times = waits.p95 / Math.max(quiet.waits.p95, UNNOTICED);
  return [
    ...problems,
    ...(waits.longest > LONGEST_WAIT
      ? [`a reader waited ${(waits.longest / 1000).toFixed(1)} s for a page`]
      : []),
    ...(waits.failed > 0 ? [`${waits.failed} of ${waits.pages} readers got no page`] : []),
    ...(mostPages !== undefined && pages > mostPages
      ? [`it cost the CPU of ${pages.toFixed(0)} pages, and ${mostPages} are bearable`]
      : []),
    ...(mostTimes !== undefined && times > mostTimes
      ? [`readers waited ${times.toFixed(0)} times as long as in quiet, and ${mostTimes} times are bearable`]
      : []),
  ].map((problem) => `${name}: ${problem}`);
}
