import { cache } from 'react';
import type { About, Choosable } from '@/components/work/narrowing-fields';
import { currentActor } from '@/lib/auth/current-actor';
import type { NarrowClaims } from '@/lib/schemas/claim/narrowing';
import { getArticle } from '@/lib/services/article/articles';
import { getSource } from '@/lib/services/source/sources';
import { deskPeople } from '@/lib/services/work/people';

/** Everybody on the desk, for whom a list can be narrowed to, and whom claims are given to. */
export const peopleToChoose = cache(async (): Promise<Choosable[]> => {
  const people = await deskPeople(await currentActor());
  return people.ok ? people.value : [];
});

/** The article and the source that a list is narrowed to, by their names; one that is not there is left out. */
export async function aboutOf<F extends NarrowClaims>(
  filters: F,
  address: (filters: F) => string,
): Promise<About[]> {
  const actor = await currentActor();
  const { articleId, sourceId } = filters;
  const article = articleId ? await getArticle(actor, { articleId }) : null;
  const source = sourceId ? await getSource(actor, { sourceId }) : null;
  return [
    ...(articleId && article?.ok
      ? [
          {
            ...{ field: 'articleId' as const, id: articleId, name: article.value.title },
            without: address({ ...filters, articleId: undefined }),
          },
        ]
      : []),
    ...(sourceId && source?.ok
      ? [
          {
            ...{ field: 'sourceId' as const, id: sourceId, name: source.value.name },
            without: address({ ...filters, sourceId: undefined }),
          },
        ]
      : []),
  ];
}
