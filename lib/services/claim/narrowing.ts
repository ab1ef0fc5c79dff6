import type { Narrowing } from '@/lib/data/claim/narrowing';
import type { Person } from '@/lib/domain/actor';
import { spanOf } from '@/lib/domain/assignment/due';
import { newsroomDay } from '@/lib/outside/newsroom';
import type { NarrowClaims } from '@/lib/schemas/claim/narrowing';

/** What a list is narrowed to, with “me” and “today” made into a person and a time on the newsroom’s clock. */
export function narrowingOf(asked: NarrowClaims, person: Person, now: Date): Narrowing {
  const { status, kind, risk, tag, articleId, sourceId, language, due, assignee } = asked;
  return {
    ...{ status, kind, risk, tag, articleId, sourceId, language },
    ...(due ? { due: spanOf(due, newsroomDay().zone, now) } : {}),
    ...(assignee ? { assigneeId: assigneeIn(assignee, person) } : {}),
  };
}

function assigneeIn(assignee: string, { id }: Person): string | null {
  if (assignee === 'nobody') return null;
  return assignee === 'me' ? id : assignee;
}
