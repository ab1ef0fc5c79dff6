import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { About } from '@/components/work/about/chosen';
import type { Offer } from '@/components/work/about/offer';
import type { Choosable } from '@/components/work/narrowing-fields';
import { currentActor } from '@/lib/auth/current-actor';
import {
  type AboutField,
  aboutFields,
  aboutWords,
  type Meaning,
  type Meant,
  onlyMeaning,
} from '@/lib/domain/work/about';
import type { NarrowClaims } from '@/lib/schemas/claim/narrowing';
import { WordsAbout } from '@/lib/schemas/work/about';
import { findAbout, namesAbout } from '@/lib/services/work/about';
import { deskPeople } from '@/lib/services/work/people';
import { askedOf, queryOf, type SearchParams } from './asked-for';

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
  const names = await namesAbout(await currentActor(), filters);
  return aboutFields.flatMap((field) => {
    const [id, name] = [filters[field], names.ok ? names.value[field] : null];
    return id && name !== null
      ? [{ field, id, name, without: address({ ...filters, [field]: undefined }) }]
      : [];
  });
}

/** What was typed for an article and a source, of which none is chosen. */
export function wordsAbout(params: SearchParams, filters: NarrowClaims): WordsAbout {
  const typed = askedOf(WordsAbout, params);
  const left = aboutFields.filter((field) => !filters[field]).map((field) => aboutWords[field]);
  return Object.fromEntries(left.flatMap((name) => (typed[name] ? [[name, typed[name]]] : [])));
}

/**
 * What these words may mean, with the lists that are narrowed to it. Words that fit one thing alone lead to its list at once, so
 * that the address holds what was meant and not how it was said.
 */
export async function offersFor<F extends NarrowClaims>(
  words: WordsAbout,
  filters: F,
  address: (filters: F) => string,
): Promise<Offer[]> {
  const found = await foundFor(words);
  const meant = found.flatMap((it) => {
    const only = onlyMeaning(it);
    return only ? [{ field: it.field, id: only.id }] : [];
  });
  const open = found.filter(({ field }) => !meant.some((it) => it.field === field));
  const narrowed = (to: readonly { field: AboutField; id: string }[], left: readonly Found[]) =>
    withWords(address({ ...filters, ...Object.fromEntries(to.map(({ field, id }) => [field, id])) }), left);
  if (meant.length > 0) redirect(narrowed(meant, open));
  return open.map((it) => {
    const others = open.filter((other) => other !== it);
    const hrefTo = ({ id }: Meaning) => narrowed([{ field: it.field, id }], others);
    return { ...it, items: it.items.map((one) => ({ ...one, href: hrefTo(one) })) };
  });
}

type Found = Meant & { field: AboutField; words: string };

async function foundFor(words: WordsAbout): Promise<Found[]> {
  const actor = await currentActor();
  const found: Found[] = [];
  for (const field of aboutFields) {
    const typed = words[aboutWords[field]];
    const meant = typed ? await findAbout(actor, { field, q: typed }) : null;
    if (typed && meant?.ok) found.push({ ...meant.value, field, words: typed });
  }
  return found;
}

/** An address that has a query already, with words that are still open. */
function withWords(address: string, open: readonly Found[]): string {
  const query = queryOf(Object.fromEntries(open.map(({ field, words }) => [aboutWords[field], words])));
  return query ? `${address}&${query}` : address;
}
