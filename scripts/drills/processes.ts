import { randomUUID } from 'node:crypto';
import { Desk, type Step } from './desk';
import type { Drill, Report } from './drill';
import { countIn, faultsIn } from './left-behind';
import { killedBehindItsCommit } from './processes/commit';
import { addressToCut, cutOffWhile } from './processes/cut';
import { correctedPages, publishedPages, retractedPages } from './processes/pages';
import { type Expectation, type Server, Watch } from './processes/watch';
import type { Stage } from './stage';

/** Readers at the server that nobody writes to, and at the one that moves are sent to. */
const READERS = 4;

/** Answers that are judged between one move and the next. */
const BETWEEN = 40;

/** Pages that every publication changes. */
const ALWAYS = ['/', '/corrections', '/sitemap.xml'];

/** Two servers on one newsroom, whoever works and reads there, and what was done to them. */
type Scene = {
  stage: Stage;
  other: Server;
  desk: Desk;
  watch: Watch;
  done: { kills: number; unanswered: number; cut: number };
};

const processes: Drill = {
  about:
    'two servers on one newsroom: what is published, corrected and retracted at one is never shown stale by the other, also when the first dies behind its commit, or the other one loses its connections',
  unit: 'claims',
  small: 2,
  large: 40,
  postgres: true,
  async run(size, stage) {
    await stage.start();
    const other = await stage.another(stage.postgres && { DATABASE_URL: addressToCut(stage.databaseUrl) });
    const desk = await Desk.of(stage);
    const watch = new Watch();
    watch.read(other, READERS, ALWAYS);
    watch.read(stage, READERS / 2, ALWAYS);
    const scene = { stage, other, desk, watch, done: { kills: 0, unanswered: 0, cut: 0 } };
    for (let claim = 1; claim <= size; claim++) {
      await livedThrough(scene);
      stage.say(`${claim} claims, ${watch.seen.judged} answers judged, ${watch.seen.stale.length} stale`);
    }
    await watch.end();
    return report(size, scene);
  },
};

export default processes;

/** One claim: published, corrected by a server that dies behind its commit, and retracted by the one that comes after it. */
async function livedThrough(scene: Scene): Promise<void> {
  const { stage, desk, watch, done } = scene;
  const published = await firstPublished(scene, await desk.approved(await desk.draft(randomUUID())));
  const pages = await publishedPages(stage, published.body);
  await holds(watch, pages.expectations);
  if (watch.cutOff) await watch.judgedMore(BETWEEN, watch.cutOff);
  watch.cutOff = null;
  const words = `Nobody signed anything, ${randomUUID()}.`;
  const again = await desk.approvedAgain(published, words, 2);
  watch.expect([]);
  watch.down = stage;
  const killed = await killedBehindItsCommit(stage, () => desk.publish(again, 'We had it wrong.'));
  done.kills += 1;
  done.unanswered += killed.answered ? 0 : 1;
  await holds(watch, correctedPages(pages, words));
  await stage.start();
  watch.down = null;
  const corrected = await desk.read(published);
  watch.expect([]);
  const retracted = await desk.retract(corrected, `Forged, ${words}`);
  await holds(watch, retractedPages(pages, retracted.body, `Forged, ${words}`));
}

/** Publishes a claim, while the other server loses its connections to the database where there are any to lose. */
async function firstPublished({ stage, other, desk, watch, done }: Scene, approved: Step): Promise<Step> {
  watch.expect([]);
  if (!stage.postgres) return desk.publish(approved);
  watch.cutOff = other;
  const { moved, cut } = await cutOffWhile(stage.databaseUrl, () => desk.publish(approved));
  done.cut += cut;
  return moved;
}

/** From now on these must hold. What was expected before counts no more from the moment that the next move is sent. */
async function holds(watch: Watch, expectations: readonly Expectation[]): Promise<void> {
  watch.expect(expectations);
  await watch.judgedMore(BETWEEN);
}

async function report(size: number, { stage, watch: { seen }, done }: Scene): Promise<Report> {
  return {
    figures: {
      'publications, corrections and retractions': size * 3,
      'pages read under load': seen.reads,
      'of these judged by what was published before they were asked for': seen.judged,
      'of these stale': seen.stale.length,
      'pages drawn anew meanwhile': seen.drawn,
      'longest wait of a reader, ms': `${Math.round(seen.longest)}, ${seen.slowest}`,
      'servers killed behind their commit': done.kills,
      'of these before they had answered': done.unanswered,
      ...(stage.postgres && {
        'connections of the other server cut while one published': done.cut,
        'pages that it said it can’t show now (503)': seen.unable,
      }),
      'publications in all': await countIn(stage.databaseUrl, 'Publication'),
    },
    problems: [
      ...seen.stale,
      ...new Set(seen.failed),
      ...(seen.judged > 0 ? [] : ['no answer was judged']),
      ...(stage.postgres && done.cut === 0 ? ['no connection was there to be cut'] : []),
      ...(await faultsIn(stage.databaseUrl)),
    ],
  };
}
