// npm run bench: prints how fast Sourceline answers, and how well it finds things again. What may be asked for is in choices.ts.
import { endingWithChildren } from '../setup/run.mjs';
import { runCommand } from '../setup/stop.mjs';
import { choices } from './choices';
import { extractionFigures } from './extraction/figures';
import { lighthouseFigures } from './lighthouse/lighthouse';
import { locateFigures } from './locate/figures';
import { originsFigures } from './origins/figures';
import { relocationFigures } from './relocation/figures';
import { memoryFigures } from './serving/memory';
import { servingFigures } from './serving/serving';
import { similarRanking } from './similar/ranking';
import { sizeFigures } from './size/size';
import { suggestionFigures } from './suggestions/figures';

await runCommand(() =>
  endingWithChildren(async () => {
    const chosen = choices(process.argv.slice(2));
    for await (const words of figures(chosen)) process.stdout.write(words);
  }),
);

function figures(chosen: ReturnType<typeof choices>): AsyncIterable<string> | Iterable<string> {
  if (chosen.only === 'memory') return memoryFigures(chosen);
  if (chosen.only === 'lighthouse') return lighthouseFigures(chosen);
  if (chosen.only === 'size') return sizeFigures(chosen.databases);
  if (chosen.only === 'locate') return locateFigures();
  if (chosen.only === 'relocation') return relocationFigures();
  if (chosen.only === 'suggestions') return suggestionFigures();
  if (chosen.only === 'origins') return originsFigures();
  if (chosen.only === 'similar') return similarRanking();
  if (chosen.only === 'extraction') return extractionFigures(chosen.pages);
  return chosen.only ? servingFigures(chosen) : everything(chosen);
}

/** What is a matter of being right needs no server and no clock, and stands first. */
async function* everything(chosen: ReturnType<typeof choices>): AsyncGenerator<string> {
  yield* locateFigures();
  yield* relocationFigures();
  yield* originsFigures();
  yield* extractionFigures(undefined);
  yield* similarRanking();
  yield* suggestionFigures();
  yield* servingFigures(chosen);
}
