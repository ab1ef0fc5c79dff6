import { invalid, refuse } from '@/lib/domain/result';
import { type Trouble, type Troubled, troubled } from '@/lib/domain/trouble';

/** What somebody can do instead whose page isn't fetched. */
export const OTHERWISE =
  'Import it from your own browser with the bookmarklet, or save the page there and import the file.';

/** Why an address isn't fetched: the kind of it, and one or two sentences. Thrown inside of this room alone, where libraries stand between. */
export class NotFetched extends Error {
  constructor(
    readonly trouble: Trouble,
    readonly sentence: string,
  ) {
    super('This address was not fetched.');
  }
}

/** It was not this request's turn in time. */
export class NoTurn extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super('It was not this request’s turn in time.');
  }
}

/*
 * The process has one fetcher, and each of Next's bundles has these classes of its own: what is thrown is known by what it
 * holds.
 */
export const isNotFetched = (error: unknown): error is NotFetched =>
  error instanceof Error && 'sentence' in error;
const isNoTurn = (error: unknown): error is NoTurn => error instanceof Error && 'retryAfterSeconds' in error;

/** The refusal for what was thrown inside of this room; an exception that is our own mistake is thrown on. */
export function refusalFor(error: unknown): Troubled {
  if (isNoTurn(error))
    return troubled('BUSY', refuse('busy', { retryAfterSeconds: error.retryAfterSeconds }));
  if (isNotFetched(error)) return troubled(error.trouble, invalid('url', error.sentence));
  throw error;
}

/** What a library threw while `host` was asked, in words; anything else as it is. */
export function inWords(error: unknown, host: string): unknown {
  const code = codeOf(error);
  const found = SENTENCES.find(([codes]) => codes.test(code));
  return found ? new NotFetched(found[1], found[2](host)) : error;
}

const proof = (why: string) => (host: string) =>
  `${host} can’t prove that it is ${host}: its certificate ${why}. Nothing was read. Check the spelling, or ask whoever runs the site.`;

/** By the codes of Node, OpenSSL, zlib and undici: the first that fits. What a name leads to is told where it is looked up. */
const SENTENCES: readonly (readonly [RegExp, Trouble, (host: string) => string])[] = [
  [/^CERT_HAS_EXPIRED$/, 'UNREACHABLE', proof('has expired')],
  [/^CERT_NOT_YET_VALID$/, 'UNREACHABLE', proof('is not valid yet')],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'UNREACHABLE', proof('is for another name')],
  [/CERT|^UNABLE_TO_|SELF_SIGNED/, 'UNREACHABLE', proof('is vouched for by nobody who is known')],
  [
    /^(?:EPROTO|ERR_SSL_|ERR_TLS_)/,
    'UNREACHABLE',
    (host) => `${host} doesn’t speak https as it should. Nothing was read. ${OTHERWISE}`,
  ],
  [
    /^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/,
    'UNREACHABLE',
    (host) =>
      `${host} went silent. Try again in a minute. If it stays silent, import the page from your own browser with the bookmarklet, or save it there and import the file.`,
  ],
  [
    /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EHOSTDOWN|ENETDOWN)$/,
    'UNREACHABLE',
    (host) => `${host} can’t be reached just now. Check the address, or try again in a minute.`,
  ],
  [
    /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/,
    'UNREACHABLE',
    (host) => `${host} broke off in the middle. Try again in a minute.`,
  ],
  [
    /^(?:Z_|ERR__ERROR_|ERR_BROTLI|ERR_PADDING|ERR_BUFFER_TOO)/,
    'UNREADABLE',
    (host) => `What ${host} sent is damaged and can’t be unpacked. ${OTHERWISE}`,
  ],
  [
    /^(?:HPE_|UND_ERR_HEADERS_OVERFLOW$)/,
    'UNREADABLE',
    (host) => `What ${host} sent is no proper answer of a web site. ${OTHERWISE}`,
  ],
  // Whatever else a system or a connection may say; but not that we asked badly.
  [
    /^(?:E[A-Z]{3,}|UND_ERR_(?!INVALID)\w+)$/,
    'UNREACHABLE',
    (host) => `${host} could not be fetched. Try again in a minute. ${OTHERWISE}`,
  ],
];

/** What is no HTTP at all has a name and no code, against undici's own documentation. */
const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.name === 'HTTPParserError' ? 'HPE_' : '';
};
