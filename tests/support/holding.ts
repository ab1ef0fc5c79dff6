// A process of its own that holds a newsroom's file until it is killed: node --import tsx tests/support/holding.ts FILE USE
import { hold, type Use } from '@/lib/data/use';

const [file = '', use] = process.argv.slice(2);
hold(file, use as Use);
process.stdout.write('holds\n');
setInterval(() => undefined, 60_000);
