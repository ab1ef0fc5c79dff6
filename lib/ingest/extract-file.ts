import type { Format } from '@/lib/domain/article';
import { type Guess, guess, tallied } from '@/lib/domain/article/guesses';
import { ok, type Result } from '@/lib/domain/result';
import { type Extracted, extract } from './extract';
import type { ArticleMeta } from './meta';
import { open } from './opening/open';

/** A file as it is, with the name that says what kind it is. */
export type IncomingFile = { bytes: Uint8Array; fileName: string; takenBack: readonly string[] };

/** What was read out of a file; `content` was in it, and reads as the same text. */
export type ExtractedFile = Extracted & { content: string; format: Format };

/**
 * Opens a file and reads the article in it. What its text says of itself counts before what the file says beside it. Refuses as
 * `open` and `extract` do, naming `file`.
 */
export async function extractFile({
  bytes,
  fileName,
  takenBack,
}: IncomingFile): Promise<Result<ExtractedFile>> {
  const opened = await open(bytes, fileName);
  if (!opened.ok) return opened;
  const { content, format, about, guesses } = opened.value;
  const read = extract({ text: content, format, takenBack, isFile: true });
  if (!read.ok) return read;
  const meta = { ...about, ...read.value.meta };
  return ok({
    ...read.value,
    ...{ content, format, meta },
    guesses: tallied([...guesses, ...beside(about, read.value.meta), ...read.value.guesses]),
  });
}

/** Title and byline that stand beside the text, and nowhere in it: whoever typed a file need not have written what is in it. */
function beside(about: ArticleMeta, inText: ArticleMeta): Guess[] {
  const said = (['title', 'byline'] as const).flatMap((key) =>
    inText[key] === undefined ? (about[key] ?? []) : [],
  );
  return said.length > 0 ? [guess('PROPERTIES', said.join(' | '))] : [];
}
