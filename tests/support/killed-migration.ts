// A migration that is killed at a step, when it gets there for the n-th time: node --import tsx tests/support/killed-migration.ts URL FOLDER STEP TIMES
import { migrate } from '@/scripts/migrate';

const [url = '', folder, last, times] = process.argv.slice(2);
let left = Number(times);
await migrate(url, folder, {
  at: (step) => {
    process.stdout.write(`${step}\n`);
    if (step !== last) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  },
});
