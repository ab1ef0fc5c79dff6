// Prints the one-time link for the first admin while there is none, and nothing once there is one.
import { env } from '@/lib/config/env';
import { disconnect, waitForEveryWrite } from '@/lib/data/db';
import { firstAdminLink } from '@/lib/services/people/setup';

waitForEveryWrite();
const path = await firstAdminLink(new Date());
if (path) process.stdout.write(`${env().NEXTAUTH_URL ?? env().SITE_URL}${path}\n`);
await disconnect();
