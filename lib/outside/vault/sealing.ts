import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Key } from './key';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Names are sealed in pieces of so many bytes: how long one is says something of who it is. */
const PIECE = 128;

/** What begins every sealed name: how it was sealed. */
const FORM = 'v1.';

/** Seals a name for one source: a random nonce of 96 bits, the tag and the text, in base64url. */
export function seal(key: Key, sourceId: string, name: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key.sealing, nonce, { authTagLength: TAG });
  cipher.setAAD(boundTo(key, sourceId));
  const text = Buffer.concat([cipher.update(padded(name)), cipher.final()]);
  return FORM + Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
}

/** Opens what was sealed for this source. Throws where it was changed, or sealed for another. */
export function open(key: Key, sourceId: string, sealed: string): string {
  const bytes = Buffer.from(sealed.slice(FORM.length), 'base64url');
  if (!sealed.startsWith(FORM) || bytes.length < NONCE + TAG + PIECE) throw broken();
  const decipher = createDecipheriv(ALGORITHM, key.sealing, bytes.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(boundTo(key, sourceId));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
    return text.toString('utf8').replace(/\0+$/, '');
  } catch {
    throw broken();
  }
}

const broken = () =>
  new Error('An identity in the vault was changed outside of Sourceline: it does not open.');

/** What a sealed name belongs to: moved to another source it does not open. */
const boundTo = (key: Key, sourceId: string): Buffer => Buffer.from(`${FORM}${key.id}.${sourceId}`);

/** No text of a person holds U+0000, so the padding is told from the name. */
function padded(name: string): Buffer {
  const text = Buffer.from(name, 'utf8');
  const pieces = Math.ceil(Math.max(1, text.length) / PIECE);
  return Buffer.concat([text], pieces * PIECE);
}
