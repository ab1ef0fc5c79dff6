import { expect, test } from 'vitest';
import { type AuditEntry, AuditPage } from '@/lib/schemas/record';
import { as } from './support/client';

/** The demo ends a day before it was loaded; what tests did is younger than that. */
const NEWEST_OF_THE_DEMO = 12 * 60 * 60 * 1000;

async function demoEvents(): Promise<AuditEntry[]> {
  const ingrid = await as('Ingrid');
  const events: AuditEntry[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const answer = await ingrid.get(`/audit?limit=100${cursor && `&cursor=${cursor}`}`);
    const page = answer.as(AuditPage);
    events.push(...page.items);
    cursor = page.next;
  }
  return events.filter(({ at }) => Date.now() - Date.parse(at) > NEWEST_OF_THE_DEMO).reverse();
}

test('in the demo newsroom, what was recorded later also happened later', async () => {
  const times = (await demoEvents()).map(({ at }) => at);
  expect(times.length).toBeGreaterThan(100);
  expect(times).toEqual(times.toSorted());
});

test('an administrator reads what is published by its name, and nothing that is not', async () => {
  const titles = new Set((await demoEvents()).map(({ title }) => title));
  expect(titles).toContain(
    'No formal agreement governed the River Guard’s departure from the Kessary valley.',
  );
  expect(titles).toContain('Rana Haddad');
  expect(titles).not.toContain('The River Guard was the worst neighbour that the Kessary valley ever had.');
});
