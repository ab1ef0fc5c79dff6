import { env } from '@/lib/config/env';
import type { Site } from '@/lib/formats/claim-review';

/** The newsroom's name and public address, for canonical links, citations and feeds. */
export const site = (): Site => ({ name: env().SITE_NAME, url: env().SITE_URL });

/** The canonical address of one of our paths, in full. */
export const canonicalOf = (path: string): string => `${env().SITE_URL}${path}`;
