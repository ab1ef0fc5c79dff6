import { hash } from 'node:crypto';

/** SHA-256 of bytes, or of a text's UTF-8 bytes, as 64 hexadecimal digits in lower case. */
export const sha256 = (content: string | Uint8Array): string => hash('sha256', content, 'hex');
