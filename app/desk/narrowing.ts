import { cache } from 'react';
import type { About } from '@/components/work/about/chosen';
import type { Offer } from '@/components/work/about/offer';
import type { Choosable, NarrowingProps } from '@/components/work/narrowing-fields';
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
import { addressWith, askedOf, queryOf, type SearchParams } from './asked-for';
import { findAboutAction } from './work-actions';

/** Everybody on the desk, for whom a list can be narrowed to, and whom claims are given to. */
export const peopleToChoose = cache(async (): Promise<Choosable[]> => {
  const people = await deskPeople(await currentActor());
  return people.ok ? people.value : [];
});

/** What the fields hold by which a list is narrowed, and what can be chosen there. */
export const fieldsFor = async <F extends NarrowClaims>(
  filters: F,
  open: readonly Unsettled[],
  address: (filters: F) => string,
): Promise<NarrowingProps & { filters: F }> => ({
  ...{ filters, people: await peopleToChoose(), about: await aboutOf(filters, address) },
  ...{ words: wordsIn(open), find: findAboutAction },
});

/** Tells one state of such a form from another: by the filters that hold, and the words that are open. */
export const keyOf = (address: string, open: readonly Unsettled[]): string =>
  addressWith(address, queryOf(wordsIn(open)));

/** The article and the source that a list is narrowed to, by their names; one that is not there is left out. */
async function aboutOf<F extends NarrowClaims>(
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

/** Words that were typed for an article or a source and that fit several, or none, with what they may mean. */
export type Unsettled = Meant & { field: AboutField; words: string };

/**
 * These filters with what the words of an address mean beyond doubt, and the words that are left open. The page draws it at once: one
 * that leads on elsewhere needs a script.
 */
export async function settled<F extends NarrowClaims>(
  params: SearchParams,
  filters: F,
): Promise<{ filters: F; open: Unsettled[] }> {
  const found = await foundFor(askedOf(WordsAbout, params), filters);
  const meant = found.flatMap((it) => {
    const only = onlyMeaning(it);
    return only ? [[it.field, only.id]] : [];
  });
  return {
    filters: { ...filters, ...Object.fromEntries(meant) },
    open: found.filter((it) => onlyMeaning(it) === null),
  };
}

/** The words that are open, as an address and a form have them. */
const wordsIn = (open: readonly Unsettled[]): WordsAbout =>
  Object.fromEntries(open.map(({ field, words }) => [aboutWords[field], words]));

/** What these words may mean, with the lists that are narrowed to it. */
export const offersFor = <F extends NarrowClaims>(
  open: readonly Unsettled[],
  filters: F,
  address: (filters: F) => string,
): Offer[] =>
  open.map((it) => {
    const others = queryOf(wordsIn(open.filter((other) => other !== it)));
    const hrefTo = ({ id }: Meaning) => {
      const narrowed = address({ ...filters, [it.field]: id });
      return others ? `${narrowed}&${others}` : narrowed;
    };
    return { ...it, items: it.items.map((one) => ({ ...one, href: hrefTo(one) })) };
  });

async function foundFor(words: WordsAbout, filters: NarrowClaims): Promise<Unsettled[]> {
  const actor = await currentActor();
  const found: Unsettled[] = [];
  for (const field of aboutFields) {
    const typed = filters[field] ? undefined : words[aboutWords[field]];
    const meant = typed ? await findAbout(actor, { field, q: typed }) : null;
    if (typed && meant?.ok) found.push({ ...meant.value, field, words: typed });
  }
  return found;
}
