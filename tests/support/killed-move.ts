// A move that is killed once it has come to a table: node --import tsx tests/support/killed-move.ts FROM TO STEP TABLE
import { move } from '@/scripts/moving/move';

const [from = '', to = '', step = '', table = ''] = process.argv.slice(2);
await move(from, to, async (title, work) =>
  work((words) => {
    if (title === step && words.endsWith(` ${table}`)) process.kill(process.pid, 'SIGKILL');
  }),
);
