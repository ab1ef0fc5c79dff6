import { randomUUID } from 'node:crypto';
import { Desk, type Step } from './desk';
import type { Drill } from './drill';
import { countIn, faultsIn } from './newsroom-file';
import { killedBehindItsCommit } from './processes/commit';
import { correctedPages, publishedPages, retractedPages } from './processes/pages';
import { type Expectation, Watch } from './processes/watch';
import type { Stage } from './stage';

/** Readers at the server that nobody writes to, and at the one that moves are sent to. */
const READERS = 4;

/** Answers that are judged between one move and the next. */
const BETWEEN = 40;

/** Pages that every publication changes. */
const ALWAYS = ['/', '/corrections', '/sitemap.xml'];

const processes: Drill = {
  about:
    'two servers on one newsroom: what is published, corrected and retracted at one is never shown stale by the other, also when the first dies behind its commit',
  unit: 'claims',
  small: 2,
  large: 40,
  async run(size, stage) {
    await stage.start();
    const other = await stage.another();
    const desk = await Desk.of(stage);
    const watch = new Watch();
    watch.read(other, READERS, ALWAYS);
    watch.read(stage, READERS / 2, ALWAYS);
    const found = { kills: 0, unanswered: 0 };
    for (let claim = 1; claim <= size; claim++) {
      await livedThrough(stage, desk, watch, found);
      stage.say(`${claim} claims, ${watch.seen.judged} answers judged, ${watch.seen.stale.length} stale`);
    }
    const seen = await watch.end();
    return {
      figures: {
        'publications, corrections and retractions': size * 3,
        'pages read under load': seen.reads,
        'of these judged by what was published before they were asked for': seen.judged,
        'of these stale': seen.stale.length,
        'pages drawn anew meanwhile': seen.drawn,
        'longest wait of a reader, ms': `${Math.round(seen.longest)}, ${seen.slowest}`,
        'servers killed behind their commit': found.kills,
        'of these before they had answered': found.unanswered,
        'publications in all': countIn(stage.databaseFile, 'Publication'),
      },
      problems: [
        ...seen.stale,
        ...new Set(seen.failed),
        ...(seen.judged > 0 ? [] : ['no answer was judged']),
        ...faultsIn(stage.databaseFile),
      ],
    };
  },
};

export default processes;

/** One claim: published, corrected by a server that dies behind its commit, and retracted by the one that comes after it. */
async function livedThrough(
  stage: Stage,
  desk: Desk,
  watch: Watch,
  found: { kills: number; unanswered: number },
): Promise<void> {
  const published = await changed(watch, await desk.approved(await desk.draft(randomUUID())), (approved) =>
    desk.publish(approved),
  );
  const pages = await publishedPages(stage, published.body);
  await holds(watch, pages.expectations);
  const words = `Nobody signed anything, ${randomUUID()}.`;
  const again = await desk.approvedAgain(published, words, 2);
  watch.expect([]);
  watch.down = stage;
  const killed = await killedBehindItsCommit(stage, () => desk.publish(again, 'We had it wrong.'));
  found.kills += 1;
  found.unanswered += killed.answered ? 0 : 1;
  await holds(watch, correctedPages(pages, words));
  await stage.start();
  watch.down = null;
  const corrected = await desk.read(published);
  const retracted = await changed(watch, corrected, (claim) => desk.retract(claim, `Forged, ${words}`));
  await holds(watch, retractedPages(pages, retracted.body, `Forged, ${words}`));
}

/** Makes a move; what was expected before counts no more from the moment it is sent. */
async function changed(watch: Watch, claim: Step, move: (claim: Step) => Promise<Step>): Promise<Step> {
  watch.expect([]);
  return move(claim);
}

async function holds(watch: Watch, expectations: readonly Expectation[]): Promise<void> {
  watch.expect(expectations);
  await watch.judgedMore(BETWEEN);
}
