import { type Choices, DATABASES, type Database } from '../choices';
import { type Newsroom, prepareNewsroom, tokenIn } from '../newsroom/prepare';
import { about, filling, memory, SIZE, visit, wanted } from './course';
import { measured } from './figures';
import { CREATES } from './paths';
import { type Created, type Creating, type InSetting, limits, sideBySide } from './side-by-side';
import { startOurs } from './site';
import { bareTurns, watched } from './turns-taken';

/** Connections over which bare turns are taken: as many as two processes have for writing. */
const WRITERS = 8;

type Found = { paths: InSetting[]; created: Created[] };

/** Every path in every setting: a database, and how many processes share the load out. */
export async function* inSettings(chosen: Choices): AsyncGenerator<string> {
  const paths: InSetting[] = [];
  const creating: Creating[] = [];
  yield about(chosen);
  for (const database of chosen.databases) {
    yield filling(database);
    const newsroom = await prepareNewsroom(database, SIZE);
    const found: Found = { paths, created: [] };
    try {
      yield* onNewsroom(newsroom, chosen, found);
      const bare = found.created.length > 0 ? await bareTurns(newsroom, WRITERS, chosen.seconds) : 0;
      creating.push(...found.created.map((one) => ({ ...one, bare })));
    } finally {
      await newsroom.clear();
    }
  }
  yield sideBySide(paths) + limits(creating);
}

async function* onNewsroom(newsroom: Newsroom, chosen: Choices, found: Found): AsyncGenerator<string> {
  const token = await tokenIn(newsroom);
  for (const processes of chosen.processes) {
    const setting = inWords(newsroom.database, processes);
    const ours = await startOurs(newsroom, processes);
    try {
      for (const path of wanted(chosen, token)) {
        yield `  ${setting}: ${path.name}\n`;
        await visit(ours, path);
        const measure = () => measured(ours, path.target, chosen);
        const one = path.name === CREATES ? await watched(newsroom, measure) : { figures: await measure() };
        found.paths.push({ name: path.name, setting, figures: one.figures });
        if ('seen' in one) found.created.push({ setting, ...one });
      }
      yield memory(ours);
    } finally {
      await ours.stop();
    }
  }
}

const inWords = (database: Database, processes: number): string =>
  `${DATABASES[database]}, ${processes === 1 ? '1 process' : `${processes} processes`}`;
