// npm run worker: does the work that follows changes (captures), beside a server, until it is told to stop. Several may run.
import { env } from '@/lib/config/env';
import { startMeasuring } from '@/lib/config/measures';
import { disconnect } from '@/lib/data/db';
import { answerMeasures } from '@/lib/http/door/measures-address';
import { measureWork } from '@/lib/jobs/measured';
import { Worker } from '@/lib/jobs/worker';
import { requireFiles } from '@/lib/outside/files/opening';
import { openNewsroomHere } from './setup/newsroom-here';

await openNewsroomHere();
await requireFiles();
const measuredAt = await measured();
const worker = new Worker();
process.stdout.write(`Working.${measuredAt} Stop with Ctrl-C: what is under way is finished first.\n`);
await new Promise<void>((told) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => told());
});
await worker.stop();
await disconnect();

/**
 * Measures this worker where the settings say so. A server on the same machine with the same settings has the port already: it
 * says the same of the newsroom, and this worker works without.
 */
async function measured(): Promise<string> {
  const { METRICS_HOST: host, METRICS_PORT: port } = env();
  if (port === undefined) return '';
  const measures = startMeasuring();
  measureWork(measures);
  try {
    await answerMeasures(measures, { host, port });
    return ` Measured at http://${host}:${port}/metrics.`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return ` Not measured: port ${port} is somebody else’s. Give this worker a METRICS_PORT of its own.`;
  }
}
