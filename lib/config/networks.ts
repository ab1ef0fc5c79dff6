import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** An address and how many of its first bits count. */
export type Network = [Address, number];

/** Reads `127.0.0.1, 10.0.0.0/8, ::1`. Null when any part of it is no address or network. */
export function networks(list: string): Network[] | null {
  const parts = list.split(',').map((part) => part.trim());
  const read = parts.filter(Boolean).map(networkOf);
  return read.every((network) => network !== null) ? read : null;
}

function networkOf(part: string): Network | null {
  if (ipaddr.isValidCIDR(part)) return ipaddr.parseCIDR(part);
  const address = addressIn(part);
  return address && [address, address.kind() === 'ipv4' ? 32 : 128];
}

/**
 * Where a request comes from, as limits count it: the peer of the connection or, where that is a trusted proxy, whom it
 * forwards for. X-Forwarded-For is read from its end, where the nearest proxy added the address that it saw; what stands
 * before the first address that no trusted proxy vouches for may be made up.
 * @param peer the other end of the connection
 * @returns an IPv4 address, or the first 64 bits of an IPv6 one: whoever has one such address has all of them
 */
export function placeOf(
  peer: string | undefined,
  forwardedFor: string | undefined,
  trusted: readonly Network[],
): string {
  let nearest = addressIn(peer ?? '');
  const hops = (forwardedFor ?? '').split(',');
  while (nearest && isIn(nearest, trusted) && hops.length > 0) {
    const before = addressIn(withoutPort(hops.pop()?.trim() ?? ''));
    if (!before) break;
    nearest = before;
  }
  return nearest ? inWords(nearest) : 'unknown';
}

/** Some proxies write the port too: `203.0.113.7:5123`, `[2001:db8::1]:443`. An IPv6 address in brackets may come without one. */
function withoutPort(hop: string): string {
  const [, v6, v4] = /^(?:\[([^\]]+)\]|([^:]+))(?::\d{1,5})?$/.exec(hop) ?? [];
  return v6 ?? v4 ?? hop;
}

/** An address as text; one of IPv4 that is written as IPv6 is the same address. */
const addressIn = (text: string): Address | null =>
  // Short forms such as `1` and `0x7f.1` are addresses to the library and to nobody else.
  ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text) ? ipaddr.process(text) : null;

const isIn = (address: Address, trusted: readonly Network[]): boolean =>
  trusted.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));

function inWords(address: Address): string {
  if (address.kind() === 'ipv4') return address.toString();
  const bytes = address.toByteArray().map((byte, at) => (at < 8 ? byte : 0));
  return `${ipaddr.fromByteArray(bytes)}/64`;
}
