// Brings the newsroom of DATABASE_URL up to the newest migration of the folder that is named: a drill's own migrations.
import { requireGoodEnv } from '@/lib/config/env';
import { migrate } from '../migrate';

try {
  const applied = await migrate(requireGoodEnv().DATABASE_URL, process.argv[2]);
  process.stdout.write(`applied ${applied.join(', ') || 'nothing'}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
