import { disconnect, waitForEveryWrite } from '@/lib/data/db';
import { tellNewsroom } from './demo/story';

waitForEveryWrite();
tellNewsroom(new Date())
  .then(() => process.stdout.write('The demo newsroom is in place.\n'))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(disconnect);
