import { VERSION } from '@/lib/config/version';

/** The name by which a robots.txt speaks to us. */
export const TOKEN = 'Sourceline';

/**
 * The product, its version, and whom to write to about it.
 * @param contact an address of the web, or one that begins with `mailto:`
 */
export const userAgentOf = (contact: string): string => `${TOKEN}/${VERSION} (+${contact})`;
