import { env } from '@/lib/config/env';

/** Whether the settings say that the site is served over https. The session's cookie goes by this alone. */
export const isSecure = (): boolean => (env().NEXTAUTH_URL ?? env().SITE_URL).startsWith('https://');

/**
 * Whether a request came over https: by the settings, or as the proxy in front says in X-Forwarded-Proto. Who makes that
 * header up only gets an answer that asks for more care.
 */
export const cameOverHttps = (forwardedProto: string | null | undefined): boolean =>
  isSecure() || forwardedProto?.split(',')[0]?.trim().toLowerCase() === 'https';
