import { log } from '@/lib/config/log';

/** What is being noted now, so that a busy session or token is written once. */
const noting = new Set<string>();

/** Writes the time of use beside the request, which doesn't wait for it and doesn't fail with it. */
export function noteLater(id: string, write: () => Promise<void>): void {
  if (noting.has(id)) return;
  noting.add(id);
  write()
    .catch((err: unknown) => log().warn({ err, id }, 'The use of a session or token was not noted.'))
    .finally(() => noting.delete(id));
}
