import { inBase64 } from '@/components/form/base64';
import { CHOOSE_ANOTHER_KIND, fileKindOf, tooManyBytes } from '@/lib/domain/article/files';
import { invalid, ok, type Result } from '@/lib/domain/result';

/** A file as a reading takes it: its bytes in base64, and its name. */
export type ChosenFile = { file: string; fileName: string };

/** Takes the bytes of a chosen file. Refuses, before any are sent, one of another kind, or that is empty or too large. */
export async function chosenFile(file: File): Promise<Result<ChosenFile>> {
  const kind = fileKindOf(file.name);
  if (kind === null) return invalid('file', CHOOSE_ANOTHER_KIND);
  const tooMany = tooManyBytes(file.size, kind);
  if (tooMany !== null) return invalid('file', tooMany);
  if (file.size === 0) return invalid('file', 'There is nothing in this file.');
  const bytes = await inBase64(file).catch(() => null);
  return bytes === null
    ? invalid('file', 'The file could not be read. Choose it again.')
    : ok({ file: bytes, fileName: file.name });
}
