import { z } from 'zod';

/** A host inside the newsroom's network that may be fetched. Without a port it is meant at 80 and 443. */
export type InternalHost = { host: string; port: number | undefined };

/**
 * Reads `wiki.paper.example, archive.local:8080, [fd00::7]:8080` into hosts as they are spelt in a parsed address. Null when
 * any part of it is no exact host.
 */
export function internalHosts(list: string): InternalHost[] | null {
  const parts = list.split(',').map((part) => part.trim());
  const read = parts.filter(Boolean).map(internalHost);
  return read.every((host) => host !== null) ? read : null;
}

function internalHost(part: string): InternalHost | null {
  const [, name, port] = /^([^\s/?#@*\\:]+|\[[^\]]+\])(?::(\d{1,5}))?$/.exec(part) ?? [];
  if (!name || !URL.canParse(`http://${name}`) || Number(port ?? 1) > 65535 || port === '0') return null;
  const host = hostOf(new URL(`http://${name}`));
  return host === '' ? null : { host, port: port === undefined ? undefined : Number(port) };
}

/** The host of an address without the dots that may end a name: `localhost.` is `localhost`. */
export const hostOf = (url: URL): string => url.hostname.replace(/\.+$/, '');

/** A web or e-mail address for whoever runs a site that is fetched, as it stands in the user agent. */
export const contact = z
  .string()
  .trim()
  .transform((given, context) => {
    if (z.email().safeParse(given).success) return `mailto:${given}`;
    const web = z.url({ protocol: /^https?$/ }).safeParse(given);
    const written = web.success ? new URL(web.data).href : '';
    if (/^[\x21-\x7e]+$/.test(written) && !/[()\\]|\/\/[^/]*@/.test(written)) return written;
    context.addIssue(
      'must be an e-mail address such as desk@paper.example, or a full web address such as https://paper.example/contact. Leave it out to give the public address of this newsroom.',
    );
    return z.NEVER;
  });
