import { reader } from '@/lib/data/db';
import { findFirstOnDesk, findUserByEmail } from '@/lib/data/people/users';
import type { Person } from '@/lib/domain/actor';
import { MAX_ARTICLE_BYTES } from '@/lib/domain/article';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { decode } from '@/lib/ingest/decode';
import { extensions, formatOf } from '@/lib/domain/article/files';
import { type ArticleView, ImportArticle, type ImportArticleInput } from '@/lib/schemas/article';
import type { WriteOptions } from '@/lib/services/writing';
import { importArticle } from './articles';

export type FileToImport = {
  fileName: string;
  bytes: Uint8Array;
  /** Whose name the import bears; null: the first account on the desk. */
  email: string | null;
  fields: Omit<ImportArticleInput, 'content' | 'fileName' | 'format'>;
};

/**
 * Imports a file for whoever runs the server, who needs no session to do so. The text is read in the encoding that its
 * bytes or its page declare. Refuses as `importArticle` does, `not_found` when nobody on the desk has the address, and
 * `invalid` naming `fileName` or the field at fault.
 */
export async function importFile(
  { fileName, bytes, email, fields }: FileToImport,
  options: WriteOptions = {},
): Promise<Result<{ article: ArticleView; person: Person }>> {
  const person = await importer(email);
  if (!person) return refuse('not_found');
  const format = formatOf(fileName);
  if (!format) return invalid('fileName', `Choose a file that ends in ${extensions.join(', ')}.`);
  if (bytes.length > MAX_ARTICLE_BYTES) {
    return invalid(
      'fileName',
      `This file has ${(bytes.length / 1_048_576).toFixed(1)} MB; the limit is 2 MB.`,
    );
  }
  const read = decode(bytes, format);
  if (read === null) return invalid('fileName', 'This file is not text that we can read. Save it as UTF-8.');
  const parsed = ImportArticle.safeParse({ ...fields, content: read.text, fileName, format });
  if (!parsed.success) {
    return refuse('invalid', {
      issues: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
    });
  }
  const imported = await importArticle(person, parsed.data, options);
  return imported.ok ? ok({ article: imported.value, person }) : imported;
}

async function importer(email: string | null): Promise<Person | null> {
  const user = email
    ? await findUserByEmail(reader(), email.trim().toLowerCase())
    : await findFirstOnDesk(reader());
  return user?.active ? { id: user.id, name: user.name, role: user.role, scope: 'write' } : null;
}
