import type { Actor } from '@/lib/domain/actor';
import { readAllNotifications } from '@/lib/services/inbox/notifications';
import { tellOfRecord } from '@/lib/services/inbox/telling';
import { watch } from '@/lib/services/inbox/watches';
import { type Cast, done } from './newsroom';

const DAY = 24 * 3_600_000;

/** What everybody has been told of over the three weeks, and has read of it until two days ago. */
export async function tellInboxes(cast: Cast, now: Date): Promise<void> {
  const tags: [Actor, string][] = [
    [cast.tomas, 'water'],
    [cast.amina, 'زراعة'],
    [cast.miriam, 'Kessary'],
  ];
  for (const [by, subjectId] of tags)
    await done('watching a tag', watch(by, { subject: 'TAG', subjectId }, { now }));
  await tellOfRecord({ now, since: new Date(0) });
  const upTo = new Date(now.getTime() - 2 * DAY).toISOString();
  for (const by of Object.values(cast))
    await done('reading the inbox', readAllNotifications(by, { upTo }, { now }));
}
