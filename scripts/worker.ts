// npm run worker: does the work that follows changes (captures), beside a server, until it is told to stop. Several may run.
import { disconnect } from '@/lib/data/db';
import { Worker } from '@/lib/jobs/worker';
import { openNewsroomHere } from './setup/newsroom-here';

await openNewsroomHere();
const worker = new Worker();
process.stdout.write('Working. Stop with Ctrl-C: what is under way is finished first.\n');
await new Promise<void>((told) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => told());
});
await worker.stop();
await disconnect();
