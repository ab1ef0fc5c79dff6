import { Counter } from './day/counter';
import { crowd } from './day/crowd';
import { Day } from './day/day';
import { p95 } from './day/figures';
import { Streams } from './day/streams';
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
    // Whichever process somebody's page is at, it hears of what is done through the other.
    const streams = await Streams.at([stage, await stage.another()], people);
    await day.lasts(size * 1000);
    stage.say(`${day.acts()} acts`);
    return report(stage, { day, counter, streams, people: people.length });
  },
};

export default desk;

type Worked = { day: Day; counter: Counter; streams: Streams; people: number };

async function report(stage: Stage, { day, counter, streams, people }: Worked): Promise<Report> {
  const { databaseUrl } = stage;
  const hearing = await streams.ended(day.noted.changes);
  const lost = await lostFrom(databaseUrl, day.noted.acknowledged);
  const [shown, said] = [await counter.stands(stage), counter.acknowledged()];
  const faults = await faultsIn(databaseUrl);
  const { errors, overtaken } = day.asking;
  const unsealed = day.times.seal.length === 0 ? ['nobody sealed a review'] : [];
  return {
    figures: {
      'people at once': people,
      'acts, and how many a second': `${day.acts()}, ${day.rate().toFixed(1)}`,
      'queue pages read': day.times.queue.length,
      'queue page, 95 % within, ms': p95(day.times.queue),
      'reviews sealed': day.times.seal.length,
      'sealing a review, 95 % within, ms': p95(day.times.seal),
      'acknowledged writes': day.noted.acknowledged.length,
      'of these lost': lost.length,
      'edits of the claim that everybody edits': said,
      'told that a colleague was first': overtaken + counter.overtaken,
      'answers that are errors': errors.length,
      ...streams.figures(hearing, day.noted.changes.length),
    },
    problems: [
      ...new Set(errors),
      ...unsealed,
      ...lost.map(({ what, params }) => `${what} is lost: ${params.join(', ')}`),
      ...(shown === said
        ? []
        : [`an update was lost: ${said} were acknowledged, and the claim says ${shown}`]),
      ...streams.problems(hearing),
      ...faults,
    ],
  };
}
