import type { Format } from '@/lib/domain/article';
import type { Guess } from '@/lib/domain/article/guesses';
import type { ArticleMeta } from '@/lib/ingest/meta';

/**
 * What was in a file: a text in one of our formats, which is read from here on as if it had come in as it is; what the file
 * says about it beside the text; and what was guessed or left out in opening it.
 */
export type Opened = { content: string; format: Format; about: ArticleMeta; guesses: Guess[] };
