import type { NewPassage } from '@/lib/data/passage/stored';
import { select } from '@/lib/domain/passage/anchoring';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import type { CodePointIndex } from '@/lib/domain/text/offsets';
import { normaliseFragment, type Span } from '@/lib/domain/text/text';
import { newId } from '@/lib/services/ids';

/** The text that passages are placed in, indexed once for all of them. */
export type Version = { id: string; text: CodePointIndex };

/**
 * The passage that a person means by a span of a version, ready to be stored. `exact`, where given, must be the text that
 * stands at the span, else nothing is placed. Refusals name `start`, `end` or `exact` behind `path`.
 */
export function passageAt(
  { id, text }: Version,
  span: Span & { exact?: string | undefined },
  path = '',
): Result<NewPassage> {
  const selected = select(text, span);
  if (!selected.ok) return under(path, selected);
  const there = text.slice(span.start, span.end);
  if (span.exact !== undefined && normaliseFragment(span.exact) !== there) {
    return invalid(
      `${path}exact`,
      'The text there is not what you selected. Load the article again and select the words once more.',
    );
  }
  const found = { state: 'EXACT', score: 1, confirmedAt: null, confirmedById: null, fromId: null } as const;
  return ok({ ...selected.value, ...found, id: newId(), versionId: id });
}

/** The same refusal, with every field behind a path. */
export function under<T>(path: string, result: Result<T>): Result<T> {
  if (result.ok || result.refusal.kind !== 'invalid') return result;
  const issues = result.refusal.issues.map((issue) => ({ ...issue, path: path + issue.path }));
  return refuse('invalid', { issues });
}
