/** First address and length of networks that must not be reached. */
const NETWORKS: readonly (readonly [first: number, bits: number])[] = [
  [0x7f000000, 8],
  [0x7f000001, 32],
  [0x00000000, 32],
  [0x0a000000, 8],
  [0xac100000, 12],
  [0xc0a80000, 16],
  [0xa9fe0000, 16],
  [0x64400000, 10],
];

type Chance = () => number;
const oneOf = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance() * list.length)] as T;

/** A made-up spelling of a forbidden address: its number in any base, in one to four parts, as IPv4 or inside of IPv6. */
export function mutation(chance: Chance, port: number): string {
  const [first, bits] = oneOf(NETWORKS, chance);
  const number = (first + Math.floor(chance() * 2 ** (32 - bits))) >>> 0;
  const host = chance() < 0.7 ? asIPv4(number, chance) : `[${asIPv6(number, chance)}]`;
  return `${oneOf(['http', 'HTTP', 'https'], chance)}://${host}:${port}/${chance().toString(36).slice(2)}`;
}

function asIPv4(number: number, chance: Chance): string {
  const parts = 1 + Math.floor(chance() * 4);
  const leading = Array.from({ length: parts - 1 }, (_, at) => (number >>> (24 - 8 * at)) & 255);
  const rest = parts === 1 ? number : number % 2 ** (32 - 8 * (parts - 1));
  const host = [...leading, rest].map((part) => inABase(part, chance)).join('.');
  return disguised(chance() < 0.2 ? `${host}.` : host, chance);
}

const inABase = (part: number, chance: Chance): string =>
  oneOf(
    [
      part.toString(),
      `0${part.toString(8)}`,
      `0x${part.toString(16)}`,
      `0X${'0'.repeat(Math.floor(chance() * 6))}${part.toString(16).toUpperCase()}`,
    ],
    chance,
  );

/** Signs that a browser reads as these: full width, or written in percent. */
const disguised = (host: string, chance: Chance): string =>
  chance() < 0.6
    ? host
    : [...host]
        .map((sign) => {
          const code = sign.charCodeAt(0);
          return oneOf([sign, String.fromCharCode(code + 0xfee0), `%${code.toString(16)}`], chance);
        })
        .join('');

function asIPv6(number: number, chance: Chance): string {
  const [high, low] = [(number >>> 16).toString(16), (number & 0xffff).toString(16)];
  const dotted = [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.');
  return oneOf(
    [
      `::ffff:${dotted}`,
      `::ffff:${high}:${low}`,
      `0:0:0:0:0:FFFF:${dotted}`,
      `::${high}:${low}`,
      `::ffff:0:${dotted}`,
      `64:ff9b::${dotted}`,
      `64:ff9b:1::${high}:${low}`,
      `2002:${high}:${low}::1`,
      `2001:0:${high}:${low}::${low}`,
      `fe80::${high}:${low}`,
      `fd00:${high}:${low}::1`,
    ],
    chance,
  );
}
