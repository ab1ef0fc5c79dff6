import { readFile } from 'node:fs/promises';
import type { Actor, Role } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';
import { toCodePointOffset } from '@/lib/domain/text/text';
import type { ArticleReading, ArticleView } from '@/lib/schemas/article';
import { ImportArticle, type ImportArticleInput, ReadArticle } from '@/lib/schemas/article';
import { AddVersion } from '@/lib/schemas/article/version';
import { CreateSource, type SourceView } from '@/lib/schemas/source';
import { EnterIdentity } from '@/lib/schemas/source/identity';
import { importArticle } from '@/lib/services/article/articles';
import { readArticle } from '@/lib/services/article/reading';
import { addVersion } from '@/lib/services/article/versions';
import { claimFirstAdmin, firstAdminLink, setPassword } from '@/lib/services/people/setup';
import { createUser } from '@/lib/services/people/users';
import { createSource } from '@/lib/services/source/sources';
import { enterIdentity, getIdentity } from '@/lib/services/source/vault/identities';
import type { Moment } from './clock';

export type Account = { name: string; email: string; role: Role; password: string };

/** Who plays which part in the demo's stories. */
export type Cast = { rana: Actor; tomas: Actor; amina: Actor; miriam: Actor; daniel: Actor };

/** A refusal in a seed is a mistake in the seed: it stops, and says which step was refused and why. */
export async function done<T>(step: string, result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (settled.ok) return settled.value;
  throw new Error(`${step} was refused: ${JSON.stringify(settled.refusal, null, 2)}`);
}

const secretIn = (link: string): string => link.slice(link.lastIndexOf('/') + 1);

/** Opens the accounts as a newsroom would: the admin through the first link, everybody else through an invitation. */
export async function openAccounts(accounts: readonly Account[], now: Date): Promise<Map<string, Actor>> {
  const admin = accounts.find((account) => account.role === 'ADMIN');
  const link = await firstAdminLink(now);
  if (!admin || !link) throw new Error('The demo needs an administrator and an empty database.');
  const first = await done('the first admin', claimFirstAdmin({ ...admin, secret: secretIn(link) }, { now }));
  const actors = new Map<string, Actor>([
    [admin.name, { id: first.id, name: admin.name, role: 'ADMIN', scope: 'write' }],
  ]);
  for (const [index, { name, email, role, password }] of accounts.entries()) {
    if (role === 'ADMIN' || role === 'READER') continue;
    // One after the other: of two editors, whoever has been on the desk longer is kept free to finish claims.
    const at = { now: new Date(now.getTime() + (index + 1) * 60_000) };
    const invited = await done(
      `inviting ${name}`,
      createUser(actors.get(admin.name) as Actor, { name, email, role }, at),
    );
    await done(`${name}’s password`, setPassword({ secret: secretIn(invited.link), password }, at));
    actors.set(name, { id: invited.user.id, name, role, scope: 'write' });
  }
  return actors;
}

/** Imports a file of `prisma/demo` as somebody would through the form. */
export async function bringIn(
  actor: Actor,
  file: string,
  fields: Omit<ImportArticleInput, 'content' | 'fileName'>,
  when: Moment,
): Promise<ArticleView> {
  const now = await when.come();
  const content = await readFile(new URL(file, import.meta.url), 'utf8');
  return done(
    file,
    importArticle(actor, ImportArticle.parse({ ...fields, content, fileName: file }), { now }),
  );
}

/**
 * Imports a page by its address as somebody would: it is read first, and what the reader left out and the article needs is
 * taken back, by the words that it begins with. The page comes from a file of `prisma/demo`, since its site is made up.
 */
export async function bringInFrom(
  actor: Actor,
  address: string,
  { file, takenBack, ...fields }: { file: string; takenBack: string } & Pick<ImportArticleInput, 'display'>,
  when: Moment,
): Promise<ArticleView> {
  const bytes = await readFile(new URL(file, import.meta.url));
  const fetchPage = standsAt(address, bytes, new Date());
  const reading = await done(address, readArticle(actor, ReadArticle.parse({ address }), { fetchPage }));
  const { content, format, about } = reading;
  const taken = takenBackOf(reading, takenBack);
  const input = { ...fields, content, format, url: about.url, takenBack: taken };
  const now = await when.come();
  return done(address, importArticle(actor, ImportArticle.parse(input), { now }));
}

/** What a page is fetched with. */
type FetchPage = NonNullable<NonNullable<Parameters<typeof readArticle>[2]>['fetchPage']>;

/** What stands at an address of the demo, whose sites are made up. */
export const standsAt =
  (address: string, bytes: Uint8Array, fetchedAt: Date): FetchPage =>
  async () =>
    ok({
      ...{ address, redirects: [], status: 200, mediaType: 'text/html', charset: null, headers: {}, bytes },
      fetchedAt,
    });

/** The ids of what a reading left out and the article needs, by the words that it begins with. */
function takenBackOf({ leftOut }: ArticleReading, begins: string): string[] {
  const piece = leftOut.find(({ text }) => text.startsWith(begins));
  if (!piece) throw new Error(`Nothing that begins with “${begins}” was left out.`);
  return [piece.id];
}

/** The page of an article as its paper has changed it since: saved by somebody, and given as its new version. */
export async function comesAnew(
  actor: Actor,
  article: ArticleView,
  { file, takenBack, was, is }: { file: string; takenBack: string; was: string; is: string },
  when: Moment,
): Promise<void> {
  const now = await when.come();
  const page = await readFile(new URL(file, import.meta.url), 'utf8');
  if (!page.includes(was)) throw new Error(`“${was}” is not in ${file}.`);
  const read = { content: page.replace(was, is), format: 'HTML' } as const;
  const reading = await done(file, readArticle(actor, ReadArticle.parse(read)));
  const taken = takenBackOf(reading, takenBack);
  const input = AddVersion.parse({ ...read, articleId: article.id, method: 'UPLOADED', takenBack: taken });
  await done(`a new version of ${file}`, addVersion(actor, input, { now }));
}

export const source =
  (actor: Actor, when: Moment) =>
  async (input: Parameters<typeof CreateSource.parse>[0]): Promise<SourceView> =>
    done('a source', createSource(actor, CreateSource.parse(input), { now: await when.come() }));

/** Enters who an anonymous source is, an invented name; where the vault is closed, nobody does. */
export async function seal(actor: Actor, sourceId: string, name: string, when: Moment): Promise<void> {
  const now = await when.come();
  const before = await done('the vault', getIdentity(actor, { sourceId }, { now }));
  if (before.vault === 'CLOSED') return;
  const input = EnterIdentity.parse({ sourceId, version: before.version, name });
  await done('an identity', enterIdentity(actor, input, { now }));
}

/** The place of a quote in an article, in code points; the quote has to stand there. `occurrence` counts from 1. */
export function placeOf(article: ArticleView, exact: string, occurrence = 1) {
  const { text, versionId } = article.text;
  let at = -1;
  for (let i = 0; i < occurrence; i++) at = text.indexOf(exact, at + 1);
  if (at < 0) throw new Error(`“${exact}” does not stand in ${article.title}.`);
  const start = toCodePointOffset(text, at);
  return { versionId, start, end: toCodePointOffset(text, at + exact.length), exact };
}
