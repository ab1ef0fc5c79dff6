// Prints the one-time link for the first admin while there is no user, and nothing once there is one.
import { disconnect } from '@/lib/data/db';
import { firstAdminLink } from '@/lib/services/setup';

const link = await firstAdminLink(new Date());
if (link) process.stdout.write(`${link}\n`);
await disconnect();
