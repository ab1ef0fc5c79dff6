import { reader } from '@/lib/data/db';
import { peopleOnDesk } from '@/lib/data/names';
import type { Person } from '@/lib/domain/actor';
import { placeOn, type Worker } from '@/lib/domain/workflow/kept-free';

/** Somebody as their work is looked for. Of editors that asks for the desk: it tells from what they are kept free. */
export const workerOf = async (person: Person): Promise<Worker> => ({
  ...person,
  place: placeOn(person.role === 'EDITOR' ? await peopleOnDesk(reader()) : [], person),
});
