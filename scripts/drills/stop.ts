import { setTimeout as pause } from 'node:timers/promises';
import { asksForATunnel, connected, halfSent, leavesInALine, listens, readsOn } from './connections';
import type { Drill } from './drill';
import { countIn, faultsIn, lostFrom } from './left-behind';
import type { Stage } from './stage';
import { type Acknowledged, startWriters } from './writers';

const WRITERS = 6;
const READERS = 12;

/** A stop comes this many milliseconds after the first answers, in the middle of full work. */
const AFTER = 400;

/** What the server gives what it has under way, in seconds (lib/http/door/stopping.ts): a stop that takes as long waited in vain. */
const GRACE = 8;

/** What one stop showed. */
type Round = {
  seconds: number;
  byItself: boolean;
  stored: number;
  acknowledged: Acknowledged[];
  words: string[];
};

const stop: Drill = {
  about: 'SIGTERM under clients that never pause: what runs is answered, and the server ends in time',
  unit: 'stops',
  small: 2,
  large: 20,
  postgres: true,
  async run(size, stage) {
    const rounds: Round[] = [];
    for (let round = 1; round <= size; round++) {
      // In the last one somebody sends a body that never ends: only the limit ends that.
      rounds.push(await stoppedUnderWork(stage, { stuck: round === size }));
      stage.say(`${round} stops, the last one took ${rounds.at(-1)?.seconds.toFixed(1)} s`);
    }
    return report(stage, rounds);
  },
};

export default stop;

async function stoppedUnderWork(stage: Stage, { stuck }: { stuck: boolean }): Promise<Round> {
  await stage.start();
  const before = await stored(stage);
  const writing = await startWriters(stage, WRITERS);
  const readers = Array.from({ length: READERS }, () => readsOn(stage.url));
  await leavesInALine(stage.url);
  const idle = [
    await connected(stage.url),
    await asksForATunnel(stage.url),
    ...(stuck ? [await halfSent(stage.url)] : []),
  ];
  while (writing.acknowledged.length < WRITERS && writing.refused.length + writing.unanswered() === 0)
    await pause(5);
  await pause(AFTER);
  const asked = performance.now();
  const byItself = await stage.stop();
  const seconds = (performance.now() - asked) / 1000;
  await writing.end();
  await Promise.all(readers);
  for (const socket of idle) socket.destroy();
  return {
    seconds,
    byItself,
    stored: (await stored(stage)) - before,
    acknowledged: [...writing.acknowledged],
    words: [
      ...writing.refused.map(({ words }) => words),
      ...((await listens(stage.url)) ? ['something still listens at the port'] : []),
    ],
  };
}

const COUNTED = ['an article', 'a draft', 'a review', 'a publication'];

/** How many things the writers' writes have made. Each is acknowledged once; other moves make none. */
async function stored({ databaseUrl }: Stage): Promise<number> {
  const tables = ['Article', 'Claim', 'Review', 'Publication'] as const;
  const counts = await Promise.all(tables.map((table) => countIn(databaseUrl, table)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function report({ databaseUrl }: Stage, rounds: Round[]) {
  const acknowledged = rounds.flatMap((round) => round.acknowledged);
  const answered = acknowledged.filter(({ what }) => COUNTED.includes(what)).length;
  const unanswered = rounds.reduce((sum, round) => sum + round.stored, 0) - answered;
  const lost = await lostFrom(databaseUrl, acknowledged);
  const killed = rounds.filter(({ byItself }) => !byItself).length;
  const seconds = rounds.slice(0, -1).map((round) => round.seconds);
  const inVain = seconds.filter((taken) => taken >= GRACE).length;
  return {
    figures: {
      'acknowledged writes': acknowledged.length,
      'of these lost': lost.length,
      'writes stored without an answer': unanswered,
      'servers that the launcher had to kill': killed,
      'longest end under clients that never pause, s': Math.max(0, ...seconds).toFixed(1),
      'end with a request that never ends, s': rounds.at(-1)?.seconds.toFixed(1) ?? '',
    },
    problems: [
      ...lost.map(({ what, params }) => `${what} is lost: ${params.join(', ')}`),
      ...(unanswered === 0 ? [] : [`${unanswered} writes were stored and not answered`]),
      ...(killed === 0 ? [] : [`${killed} servers had to be killed`]),
      ...(inVain === 0 ? [] : [`${inVain} stops waited to the limit, and nothing was under way`]),
      ...rounds.flatMap(({ words }) => words),
      ...(await faultsIn(databaseUrl)),
    ],
  };
}
