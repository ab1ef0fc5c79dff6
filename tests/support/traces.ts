import { createHash } from 'node:crypto';
import { nameForm } from '@/lib/domain/source/name-form';
import { fold } from '@/lib/domain/text/folding';

/** A form in which a name could be somewhere, and its bytes in lower case where case says nothing. */
type Trace = { name: string; form: string; bytes: Buffer; exact: boolean };

/**
 * Where any of these names stands in some bytes, in whatever form: whole and word by word, as text in UTF-8 and UTF-16, escaped,
 * in base64 at any offset, in hex, folded, sorted, as consonants, or hashed without a key.
 */
export function tracesIn(bytes: Buffer, names: readonly string[]): string[] {
  const lower = lowered(bytes);
  return names
    .flatMap(formsOf)
    .filter(({ bytes: sought, exact }) => (exact ? bytes : lower).includes(sought))
    .map(({ name, form }) => `${name}: ${form}`);
}

/** Letters of ASCII in lower case; all other bytes as they are. */
const lowered = (bytes: Buffer): Buffer =>
  Buffer.from(
    bytes.toString('latin1').replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
    'latin1',
  );

function formsOf(name: string): Trace[] {
  const { same, alike } = nameForm(name);
  const texts = new Map([
    ['as it is', name],
    ['folded', fold(name)],
    ['in its comparable form', same],
    ...name
      .split(/[\s,-]+/)
      .filter((word) => word.length > 4)
      .flatMap((word): [string, string][] => [
        [`the word ${word}`, word],
        [`the word ${word}, folded`, fold(word)],
      ]),
  ]);
  return [
    ...[...texts].flatMap(([form, text]) => encoded(name, form, text)),
    ...[...texts, ['its consonants', alike] as const].flatMap(([form, text]) => hashed(name, form, text)),
  ];
}

function encoded(name: string, form: string, text: string): Trace[] {
  const utf8 = Buffer.from(text);
  const utf16 = Buffer.from(text, 'utf16le');
  const loosely = (how: string, bytes: Buffer): Trace => ({
    name,
    form: `${form}, ${how}`,
    bytes: lowered(bytes),
    exact: false,
  });
  const exactly = (how: string, written: string): Trace => ({
    name,
    form: `${form}, ${how}`,
    bytes: Buffer.from(written),
    exact: true,
  });
  const escaped = [...text]
    .map((c) => (c <= '~' ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`))
    .join('');
  return [
    loosely('UTF-8', utf8),
    loosely('UTF-16LE', utf16),
    loosely('UTF-16BE', Buffer.from(utf16).swap16()),
    loosely('in an address', Buffer.from(encodeURIComponent(text))),
    loosely('in a form', Buffer.from(encodeURIComponent(text).replaceAll('%20', '+'))),
    loosely('escaped', Buffer.from(escaped)),
    loosely('hex', Buffer.from(utf8.toString('hex'))),
    ...[utf8, utf16].flatMap((bytes) =>
      [0, 1, 2].flatMap((offset) => [
        exactly(`base64 at ${offset}`, insideBase64(bytes, offset, 'base64')),
        exactly(`base64url at ${offset}`, insideBase64(bytes, offset, 'base64url')),
      ]),
    ),
  ];
}

/** The characters of base64 that belong to these bytes alone, where so many others stand before them. */
function insideBase64(bytes: Buffer, offset: number, encoding: 'base64' | 'base64url'): string {
  const before = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString(encoding)
    .replace(/=+$/, '');
  const first = Math.ceil((offset * 8) / 6);
  const last = Math.floor(((offset + bytes.length) * 8) / 6);
  return before.slice(first, last);
}

function hashed(name: string, form: string, text: string): Trace[] {
  return (['md5', 'sha1', 'sha256', 'sha512'] as const).flatMap((algorithm) => {
    const digest = createHash(algorithm).update(text).digest();
    const written = (['hex', 'base64', 'base64url'] as const).map((encoding) =>
      digest.toString(encoding).replace(/=+$/, ''),
    );
    return [digest, ...written.map((one) => Buffer.from(one))].map((bytes) => ({
      name,
      form: `${form}, ${algorithm}`,
      bytes,
      exact: true,
    }));
  });
}
