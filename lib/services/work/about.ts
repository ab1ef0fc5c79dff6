import { articlePage, nameOfArticle } from '@/lib/data/article/articles';
import { type Reader, reader } from '@/lib/data/db';
import { sourcePage } from '@/lib/data/source/lists';
import { nameOfSource } from '@/lib/data/source/sources';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import type { AboutField, Meaning, Meant } from '@/lib/domain/work/about';
import type { FindAbout, NameAbout } from '@/lib/schemas/work/about';
import { sourceCard } from '@/lib/services/source/view';

/** So many are offered to choose from. Whoever sees more of them types another word. */
const OFFERED = 12;

/** What words may mean where a list is to be narrowed to an article or a source: the same for everybody on the desk. */
export async function findAbout(actor: Actor, { field, q }: FindAbout): Promise<Result<Meant>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const found = await (field === 'articleId' ? articles : sources)(reader(), q?.trim() || undefined);
  return ok({ items: found.slice(0, OFFERED), more: found.length > OFFERED });
}

/** What the article and the source are called that a list is narrowed to; null for one that is not there. */
export async function namesAbout(
  actor: Actor,
  { articleId, sourceId }: NameAbout,
): Promise<Result<Record<AboutField, string | null>>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const article = articleId ? await nameOfArticle(reader(), articleId) : null;
  const source = sourceId ? await nameOfSource(reader(), sourceId) : null;
  return ok({ articleId: article?.title ?? null, sourceId: source });
}

async function articles(db: Reader, q: string | undefined): Promise<Meaning[]> {
  const rows = await articlePage(db, { q }, undefined, OFFERED);
  return rows.map(({ id, title, outlet, publishedAt }) => ({
    ...{ id, name: title, kind: null, by: outlet.name },
    on: publishedAt?.slice(0, 10) ?? null,
  }));
}

async function sources(db: Reader, q: string | undefined): Promise<Meaning[]> {
  const rows = await sourcePage(db, { q }, undefined, OFFERED);
  return rows.map(sourceCard).map(({ id, name, kind, role }) => ({ id, name, kind, by: role, on: null }));
}
