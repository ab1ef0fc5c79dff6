import { type Reader, reader } from '@/lib/data/db';
import { findUserByEmail } from '@/lib/data/people/users';
import type { Person } from '@/lib/domain/actor';
import type { Result } from '@/lib/domain/result';
import { getClaim, listClaims } from '@/lib/services/claim/claims';
import { listNotifications } from '@/lib/services/inbox/notifications';
import { publicClaim, publicClaims } from '@/lib/services/publication/publications';
import { myWork, workCounts } from '@/lib/services/work';
import { board } from '@/lib/services/work/board';
import { anythingToTake } from '@/lib/services/work/taking';
import { idOf, type Size, slugsOf } from '../newsroom/copies';
import { word } from '../vocabulary';

/** Something that a page or a request asks of the services; the n-th time it asks for something else. */
export type Call = { name: string; ask: (n: number) => Promise<Result<unknown>> };

/** The calls whose times must not follow the size of the newsroom, over one of this size. */
export async function callsOver(size: Size): Promise<Call[]> {
  const [miriam, daniel, tomas] = await Promise.all(
    ['miriam.okafor', 'daniel.reyes', 'tomas.lind'].map((name) => person(reader(), name)),
  );
  if (!miriam || !daniel || !tomas) throw new Error('The demo lacks people.');
  const slugs = slugsOf(size);
  const work = { cursor: undefined, limit: 50 };
  const found = (q: string) => publicClaims({ q, cursor: undefined, limit: 20 });
  return [
    { name: 'work list, an editor', ask: () => myWork(miriam, work) },
    { name: 'work list, another editor', ask: () => myWork(daniel, work) },
    { name: 'work list, a fact-checker', ask: () => myWork(tomas, work) },
    { name: 'counts of work, an editor', ask: () => workCounts(miriam) },
    { name: 'counts of work, another editor', ask: () => workCounts(daniel) },
    { name: 'work, high risk, due first', ask: () => myWork(tomas, { ...work, risk: 'HIGH', sort: 'due' }) },
    {
      name: 'work, a tag, oldest first',
      ask: () => myWork(tomas, { ...work, tag: 'water', sort: 'oldest' }),
    },
    { name: 'work, nobody has it', ask: () => myWork(miriam, { ...work, assignee: 'nobody' }) },
    { name: 'board', ask: () => board(miriam) },
    { name: 'anything to take', ask: () => anythingToTake(tomas) },
    { name: 'anything to take, an editor', ask: () => anythingToTake(miriam) },
    { name: 'anything to take, another', ask: () => anythingToTake(daniel) },
    {
      name: 'claims in a state, by risk',
      ask: () => listClaims(miriam, { ...work, status: 'PUBLISHED', sort: 'risk' }),
    },
    {
      name: 'claims of a language, due first',
      ask: () => listClaims(miriam, { ...work, language: 'en', sort: 'due' }),
    },
    { name: 'inbox', ask: () => listNotifications(miriam, work) },
    {
      name: 'claim page, readers',
      ask: (n) => publicClaim({ slug: slugs[(n * 7919) % slugs.length] ?? '' }),
    },
    {
      name: 'claim page, desk, published',
      ask: (n) => getClaim(miriam, { claimId: idOf('published', (n * 7919) % size.published) }),
    },
    {
      name: 'claim page, desk, in review',
      ask: (n) => getClaim(tomas, { claimId: idOf('waiting', (n * 7919) % size.waiting) }),
    },
    { name: 'search, two words', ask: (n) => found(`${word((n * 37) % 600)} ${word((n * 101) % 600)}`) },
    { name: 'search, a rare word', ask: (n) => found(word(2000 + ((n * 37) % 2000))) },
    { name: 'search, a word of every claim', ask: () => found('kessary') },
    {
      name: 'search at the desk, a word',
      ask: (n) => listClaims(miriam, { q: word((n * 37) % 600), cursor: undefined, limit: 50 }),
    },
  ];
}

async function person(db: Reader, name: string): Promise<Person> {
  const found = await findUserByEmail(db, `${name}@demo.sourceline.example`);
  if (!found) throw new Error(`The demo lacks ${name}.`);
  return { id: found.id, name: found.name, role: found.role, scope: 'write' };
}
