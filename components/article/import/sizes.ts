import { MAX_ARTICLE_BYTES } from '@/lib/domain/article';
import { bytesInWords } from '@/lib/domain/article/files';

/** The size of a text as it will be sent: UTF-8. */
export const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

/** Why a text is too large to come in, or null. */
export const tooLarge = (bytes: number): string | null =>
  bytes > MAX_ARTICLE_BYTES
    ? `This is ${bytesInWords(bytes)}. An article may have up to ${bytesInWords(MAX_ARTICLE_BYTES)}.`
    : null;
