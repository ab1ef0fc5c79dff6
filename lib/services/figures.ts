import { reader } from '@/lib/data/db';
import { loadNow } from '@/lib/data/figures/load';
import { doneIn, type FirstReview, firstReviewsSince } from '@/lib/data/figures/throughput';
import { waitingNow } from '@/lib/data/figures/waiting';
import { peopleById, peopleOnDesk } from '@/lib/data/names';
import { opinionsFor, type ReadOpinion } from '@/lib/data/review/opinions';
import type { Actor } from '@/lib/domain/actor';
import { spreadOf } from '@/lib/domain/figures/spread';
import { type Week, weekOf, weeksUntil } from '@/lib/domain/figures/weeks';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import { percentOfVerdicts } from '@/lib/domain/review/agreement/opinions';
import { newsroomDay } from '@/lib/outside/newsroom';
import type { AskFigures, FiguresView } from '@/lib/schemas/figures';
import type { WriteOptions } from './writing';

/** How many rounds, and how many opinions, are counted at most, the last concluded first. */
export const MOST_COUNTED = 5000;

/** How the desk is doing. Seven statements, however much there is; of reviews, concluded rounds alone are read. */
export async function getFigures(
  actor: Actor,
  input: AskFigures,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<FiguresView>> {
  const editor = permit(actor, 'figures.read');
  if (!editor.ok) return editor;
  const { zone } = newsroomDay();
  const weeks = weeksUntil(zone, now, input.weeks);
  const since = weeks[0]?.from ?? now;
  const firsts = await firstReviewsSince(since, MOST_COUNTED);
  const { opinions, cut } = await opinionsFor(actor, { since }, MOST_COUNTED);
  const done = await doneIn(weeks);
  const [waits, opined] = [inWeeks(weeks, firsts.items), inWeeks(weeks, opinions)];
  return ok({
    zone,
    weeks: done.map((week, at) => ({
      ...week,
      firstReview: waitedIn(waits[at] ?? []),
      agreement: percentOfVerdicts(opined[at] ?? []),
    })),
    firstReview: waitedIn(firsts.items),
    cut: firsts.cut || cut,
    most: MOST_COUNTED,
    waiting: await waitingNow(now),
    load: await loads(now),
  });
}

const waitedIn = (rounds: readonly FirstReview[]) => spreadOf(rounds.map(({ waited }) => waited));

/** What concluded in each of these weeks. */
function inWeeks<Item extends FirstReview | ReadOpinion>(
  weeks: readonly Week[],
  items: readonly Item[],
): Item[][] {
  const sorted = weeks.map((): Item[] => []);
  for (const item of items) sorted[weekOf(weeks, item.closedAt)]?.push(item);
  return sorted;
}

/** Everybody on the desk with what they have on their hands, and whoever else still has something. */
async function loads(now: Date): Promise<FiguresView['load']> {
  const [held, desk] = [await loadNow(now), await peopleOnDesk(reader())];
  const gone = new Set(held.map(({ userId }) => userId));
  for (const { id } of desk) gone.delete(id);
  const others = await peopleById(reader(), gone);
  const claims = (userId: string, duty: string) =>
    held.find((one) => one.userId === userId && one.duty === duty)?.claims ?? 0;
  return [...desk, ...others.values()].map((person) => ({
    person,
    review: claims(person.id, 'REVIEW'),
    adjudicate: claims(person.id, 'ADJUDICATE'),
    approve: claims(person.id, 'APPROVE'),
  }));
}
