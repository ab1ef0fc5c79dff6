import { reader } from '@/lib/data/db';
import { findFirstOnDesk, findUserByEmail } from '@/lib/data/people/users';
import type { Person } from '@/lib/domain/actor';
import { notesOn } from '@/lib/domain/article/reading-words';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ArticleMeta } from '@/lib/ingest/meta';
import { type ArticleView, ImportArticle, type ImportArticleInput } from '@/lib/schemas/article';
import type { WriteOptions } from '@/lib/services/writing';
import { importArticle } from './articles';
import { readFile } from './import';

export type FileToImport = {
  fileName: string;
  bytes: Uint8Array;
  /** Whose name the import bears; null: the first account on the desk. */
  email: string | null;
  fields: Omit<ImportArticleInput, 'content' | 'fileName' | 'format'>;
};

/** `notes`: what was left out of the file and guessed in reading it, in words. */
export type ImportedFile = { article: ArticleView; person: Person; notes: string[] };

/**
 * Imports a file for whoever runs the server, who needs no session to do so. Fields that are left empty are filled with what the
 * file says of itself. Refuses as `importArticle` does, `not_found` when nobody on the desk has the address, and `invalid`
 * naming `file` or the field at fault.
 */
export async function importFile(
  { fileName, bytes, email, fields }: FileToImport,
  options: WriteOptions = {},
): Promise<Result<ImportedFile>> {
  const person = await importer(email);
  if (!person) return refuse('not_found');
  const read = await readFile({ fileName, bytes, takenBack: [] });
  if (!read.ok) return read;
  const { content, format, meta } = read.value;
  const parsed = ImportArticle.safeParse({ ...filledBy(fields, meta), content, format });
  if (!parsed.success) {
    return refuse('invalid', {
      issues: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
    });
  }
  const imported = await importArticle(person, parsed.data, options);
  return imported.ok ? ok({ article: imported.value, person, notes: notesOn(read.value) }) : imported;
}

/** What stands beside a file's text has to be said once more, since its text alone is imported. */
const filledBy = (fields: FileToImport['fields'], meta: ArticleMeta): FileToImport['fields'] => ({
  ...fields,
  title: fields.title ?? meta.title,
  byline: fields.byline ?? meta.byline,
  url: fields.url ?? meta.url,
  language: fields.language ?? meta.language,
});

async function importer(email: string | null): Promise<Person | null> {
  const user = email
    ? await findUserByEmail(reader(), email.trim().toLowerCase())
    : await findFirstOnDesk(reader());
  return user?.active ? { id: user.id, name: user.name, role: user.role, scope: 'write' } : null;
}
