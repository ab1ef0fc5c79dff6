import { env } from '@/lib/config/env';
import { mailServer, type SendMail } from './sending';

/** What mails say of this newsroom. */
export type Letterhead = { siteName: string; siteUrl: string; from: string };

/** How mails leave here: through a server, into the mailbox of the demo, or not at all. */
export type Office = Letterhead & ({ way: 'SERVER'; send: SendMail } | { way: 'KEPT' } | { way: 'NONE' });

const kept = globalThis as typeof globalThis & { sourcelineMailServer?: { url: string; send: SendMail } };

/** The mail office of the settings. Its connection is kept for the process. */
export function office(): Office {
  const { MAIL_URL: url, MAIL_FROM: from, SITE_NAME: siteName, SITE_URL: siteUrl, DEMO } = env();
  if (url === undefined || from === undefined)
    return { siteName, siteUrl, from: 'desk@newsroom.example', way: DEMO ? 'KEPT' : 'NONE' };
  if (kept.sourcelineMailServer?.url !== url) kept.sourcelineMailServer = { url, ...mailServer(url) };
  return { siteName, siteUrl, from, way: 'SERVER', send: kept.sourcelineMailServer.send };
}
