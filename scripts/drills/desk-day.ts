import { Counter } from './day/counter';
import { crowd } from './day/crowd';
import { Day } from './day/day';
import { p95 } from './day/figures';
import type { Drill, Report } from './drill';
import { faultsIn, lostFrom } from './left-behind';
import type { Stage } from './stage';

/** So many people work at once for as long as a day is by hand; fewer on the short one of `npm test`. */
const PEOPLE = 50;
const FEW = 12;
const LONG_ENOUGH = 60;

const desk: Drill = {
  about: 'Fifty people at once on the desk: no error, no lost update, every acknowledged write there',
  unit: 'seconds',
  small: 10,
  large: 300,
  postgres: true,
  async run(size, stage) {
    await stage.start();
    const people = await crowd(stage, size >= LONG_ENOUGH ? PEOPLE : FEW);
    stage.say(`${people.length} people have signed in`);
    const counter = await Counter.on(stage, people);
    const day = await Day.begin(stage, people, counter);
    await day.lasts(size * 1000);
    stage.say(`${day.acts()} acts`);
    return report(stage, day, counter, people.length);
  },
};

export default desk;

async function report(stage: Stage, day: Day, counter: Counter, people: number): Promise<Report> {
  const { databaseUrl } = stage;
  const lost = await lostFrom(databaseUrl, day.acknowledged);
  const [shown, said] = [await counter.stands(stage), counter.acknowledged()];
  const faults = await faultsIn(databaseUrl);
  const errors = [...new Set(day.errors)];
  const unsealed = day.times.seal.length === 0 ? ['nobody sealed a review'] : [];
  return {
    figures: {
      'people at once': people,
      'acts, and how many a second': `${day.acts()}, ${day.rate().toFixed(1)}`,
      'queue pages read': day.times.queue.length,
      'queue page, 95 % within, ms': p95(day.times.queue),
      'reviews sealed': day.times.seal.length,
      'sealing a review, 95 % within, ms': p95(day.times.seal),
      'acknowledged writes': day.acknowledged.length,
      'of these lost': lost.length,
      'edits of the claim that everybody edits': said,
      'told that a colleague was first': day.overtaken + counter.overtaken,
      'answers that are errors': day.errors.length,
    },
    problems: [
      ...errors,
      ...unsealed,
      ...lost.map(({ what, params }) => `${what} is lost: ${params.join(', ')}`),
      ...(shown === said
        ? []
        : [`an update was lost: ${said} were acknowledged, and the claim says ${shown}`]),
      ...faults,
    ],
  };
}
