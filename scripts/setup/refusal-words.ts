import { sentenceOf } from '@/lib/http/refusal';

/** Why a command was refused, in the words that everybody gets; where nothing was found, what was looked for. */
export const refusalWords = (refusal: Parameters<typeof sentenceOf>[0], notFound: string): string =>
  refusal.kind === 'not_found' ? notFound : sentenceOf(refusal);
