import { createHmac } from 'node:crypto';
import { env } from '@/lib/config/env';
import { keyFrom } from '@/lib/config/secret';

/**
 * What only this newsroom can say of some words: the seal of a form that it drew, the name of a count that tells nobody whose it
 * is. All processes that have the same secret say the same.
 */
export const sealOf = (words: string): string =>
  createHmac('sha256', Buffer.from(keyFrom(env().NEXTAUTH_SECRET, 'forms of readers'), 'base64'))
    .update(words)
    .digest('base64url');
