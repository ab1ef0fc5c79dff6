import { bytesInWords } from '@/lib/domain/article/files';
import { MAX_CAPTURE_BYTES } from '@/lib/domain/evidence/capture';
import { NOTHING_IN_IT } from '@/lib/domain/evidence/upload';

/** A file in a form: where it was sent to, or null of one that isn't there yet. Survives JSON, which a file itself doesn't. */
export type SentFile = { uploadId: string | null; name: string; bytes: number };

/** The id that a form sends. One that is still on its way is an empty text: its schema says what to do. */
export const sentUpload = (file: SentFile | null | undefined): string | null =>
  file ? (file.uploadId ?? '') : null;

/** Why a file needs not be sent at all; null where it may be taken. */
export function whyNotSent({ size }: Pick<File, 'size'>): string | null {
  if (size === 0) return NOTHING_IN_IT;
  return size > MAX_CAPTURE_BYTES
    ? `This file is ${bytesInWords(size)}. A file can have ${bytesInWords(MAX_CAPTURE_BYTES)} at most.`
    : null;
}
