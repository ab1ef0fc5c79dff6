import { z } from 'zod';
import { bytesInWords, MAX_FILE_BYTES } from '@/lib/domain/article/files';
import { withoutNul } from './primitives';

/** How long the largest file is in base64 (RFC 4648, 4): four letters for three bytes. */
const LONGEST = 4 * Math.ceil(MAX_FILE_BYTES / 3);

const NO_BASE64 = 'Send the bytes of the file in base64.';

/** The bytes of a file, in base64. */
export const FileBytes = withoutNul(
  z.string().max(LONGEST, {
    error: `A file can have ${bytesInWords(MAX_FILE_BYTES)} at most.`,
    abort: true,
  }),
)
  .refine((raw) => raw.length % 4 === 0 && /^[A-Za-z\d+/]*={0,2}$/.test(raw), {
    error: NO_BASE64,
    abort: true,
  })
  .transform((raw): Uint8Array => Buffer.from(raw, 'base64'));

/** A file that may be left out. */
export const optionalFileBytes = FileBytes.nullish().transform((bytes) => bytes ?? null);
