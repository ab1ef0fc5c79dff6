import type { z } from 'zod';
import type { Person } from '@/lib/domain/actor';
import type { Refusal, Result } from '@/lib/domain/result';
import { type ArticleView, ImportArticle, type ImportArticleInput } from '@/lib/schemas/article';
import { DraftClaim, type DraftClaimInput } from '@/lib/schemas/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { CreateSource, type SourceView } from '@/lib/schemas/source';
import { importArticle } from '@/lib/services/article/articles';
import { draftClaim } from '@/lib/services/claim/claims';
import { createSource } from '@/lib/services/source/sources';
import { aPerson } from './actors';

/** The value of a result that has to be one; a refusal fails the test with its words. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The refusal of a result that has to be one. */
export function refusalOf(result: Result<unknown>): Refusal {
  if (result.ok) throw new Error(`Not refused: ${JSON.stringify(result.value).slice(0, 200)}`);
  return result.refusal;
}

/** The paths of the fields that were refused, in order. */
export function pathsOf(result: Result<unknown>): string[] {
  const refusal = refusalOf(result);
  if (refusal.kind !== 'invalid') throw new Error(`Refused, but not for a field: ${JSON.stringify(refusal)}`);
  return refusal.issues.map((issue) => issue.path);
}

let articles = 0;

/** An article that came in through the service, with a text of its own. */
export async function anArticle({
  by,
  ...given
}: { by?: Person } & Partial<ImportArticleInput> = {}): Promise<ArticleView> {
  articles += 1;
  const content = `The militias left by December 6. No formal agreement governed it.\n\nA former officer spoke, number ${articles}.`;
  const input = ImportArticle.parse({
    content,
    title: `How the militias left, part ${articles}`,
    outletName: 'Noon Post',
    ...given,
  });
  return must(await importArticle(by ?? (await aPerson('CHECKER')), input));
}

/** A source that was stored through the service. */
export async function aSource({
  by,
  ...given
}: { by?: Person } & Partial<z.input<typeof CreateSource>> = {}): Promise<SourceView> {
  const input = CreateSource.parse({ kind: 'PERSON', name: 'Fawaz Al-Attiyah', ...given });
  return must(await createSource(by ?? (await aPerson('CHECKER')), input));
}

/** A hop and attribution in the paper's own voice: the least that a passage needs. */
export const ownVoice = {
  speech: 'OWN_VOICE' as const,
  hops: [{ speaker: 'NONE' as const, act: 'WROTE' as const }],
};

/** The place of some words in an article's text, in code points. */
export function placeOf(article: ArticleView, words: string) {
  const [before] = article.text.text.split(words, 1);
  if (before === undefined || before === article.text.text)
    throw new Error(`“${words}” is not in the article.`);
  const start = [...before].length;
  return { versionId: article.text.versionId, start, end: start + [...words].length, exact: words };
}

/** A draft in the paper's own voice, in an article of its own unless one is given. */
export async function aDraft({
  by,
  article,
  words = 'No formal agreement governed it',
  ...given
}: {
  by?: Person;
  article?: ArticleView;
  words?: string;
} & Partial<DraftClaimInput> = {}): Promise<ClaimView> {
  const author = by ?? (await aPerson('CHECKER'));
  const place = placeOf(article ?? (await anArticle({ by: author })), words);
  const input = DraftClaim.parse({
    statement: 'No formal agreement governed the withdrawal.',
    kind: 'ABSENCE',
    appearance: { ...place, attributions: [ownVoice] },
    ...given,
  });
  return must(await draftClaim(author, input));
}
