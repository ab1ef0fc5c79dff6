// A migration that is killed at a step: node --import tsx tests/support/killed-migration.ts URL FOLDER STEP
import { migrate } from '@/scripts/migrate';

const [url = '', folder, last] = process.argv.slice(2);
await migrate(url, folder, {
  at: (step) => {
    process.stdout.write(`${step}\n`);
    if (step === last) process.kill(process.pid, 'SIGKILL');
  },
});
