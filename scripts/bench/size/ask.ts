// Asks every call of a newsroom that was filled, one after the other, and prints as JSON what each took. Started by size.ts
// in a process of its own, since a process has one newsroom. Argument: how many claims there are.
import { disconnect, openData } from '@/lib/data/db';
import { type Call, callsOver } from './calls';
import { countStatements } from './counting';
import { type Asked, sizeOf, TIMES } from './sizes';

/** Calls before the clock starts. */
const WARM = 20;

const statements = countStatements();
await openData();
const asked: Asked[] = [];
for (const call of await callsOver(sizeOf(Number(process.argv[2])))) asked.push(await measured(call));
await disconnect();
process.stdout.write(`${JSON.stringify(asked)}\n`);

async function measured({ name, ask }: Call): Promise<Asked> {
  for (let n = 0; n < WARM; n++) await ask(n);
  const times: number[] = [];
  let most = 0;
  for (let n = 0; n < TIMES; n++) {
    const [before, sent] = [statements(), performance.now()];
    const answer = await ask(n);
    times.push(performance.now() - sent);
    most = Math.max(most, statements() - before);
    if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.refusal)}`);
  }
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { name, queries: most, median: at(0.5), p99: at(0.99) };
}
