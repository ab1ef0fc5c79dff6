import ipaddr from 'ipaddr.js';

/** All of IPv6 that is given out for the open web; what stands for IPv4 in another way is outside of it. */
const GIVEN_OUT = ipaddr.parseCIDR('2000::/3');

/** Azure answers every machine of its own at this address, which is else an ordinary one. */
const OF_THE_CLOUD = ipaddr.parseCIDR('168.63.129.16/32');

const HERE = ['loopback', 'unspecified'];
const PRIVATE = ['private', 'linkLocal', 'uniqueLocal', 'carrierGradeNat', 'deprecatedSiteLocal'];

/**
 * Where an IP address leads that is not on the open web, in words that go behind "leads to"; null where it is public. An
 * IPv6 address that stands for one of IPv4 (mapped, compatible, translated, 6to4, Teredo) is not public, whichever it is.
 * @param own the addresses of this machine: also a public one leads to what listens here behind the firewall
 */
export function leadsTo(ip: string, own: readonly string[]): string | null {
  if (!ipaddr.IPv4.isValidFourPartDecimal(ip) && !ipaddr.IPv6.isValid(ip)) return 'nowhere';
  const address = ipaddr.parse(ip);
  const range = address.range();
  if (HERE.includes(range) || own.some((one) => isSame(one, ip)))
    return 'the machine that Sourceline runs on';
  if (PRIVATE.includes(range)) return 'a private network';
  const isPublic = range === 'unicast' && (address.kind() === 'ipv4' || address.match(GIVEN_OUT));
  if (isPublic && !(address.kind() === 'ipv4' && address.match(OF_THE_CLOUD))) return null;
  return 'a part of the internet that holds no public pages';
}

/** Whether two IP addresses are the same one, however they are spelt. What is no address is the same as nothing. */
export const isSame = (one: string | undefined, other: string): boolean =>
  one !== undefined && ipaddr.isValid(one) && ipaddr.isValid(other) && inFull(one) === inFull(other);

const inFull = (ip: string): string => ipaddr.parse(ip).toNormalizedString();
