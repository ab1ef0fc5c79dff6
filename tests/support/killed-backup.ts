// A backup or a restore that is killed once it says a word in a step: node --import tsx tests/support/killed-backup.ts
// backup URL FOLDER STEP WORD, or restore FILE URL STEP WORD
import { backUp } from '@/scripts/backups/back-up';
import { restore } from '@/scripts/backups/restore';
import type { Step } from '@/scripts/moving/fill';
import { noFiles } from './backups';

const [what, from = '', to = '', title = '', word = ''] = process.argv.slice(2);
const step: Step = async (name, work) =>
  work((words) => {
    if (name === title && words.includes(word)) process.kill(process.pid, 'SIGKILL');
  });
const now = new Date();
const files = noFiles;
if (what === 'backup') await backUp({ from, given: 'the test', folder: to, now, files }, step);
else await restore({ file: from, to, given: 'the test', now, files }, step);
