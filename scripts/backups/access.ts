import type { Row } from '@/lib/data/moving/values';
import { auditHash } from '@/lib/data/record/audit';
import type { Change } from '../moving/fill';
import type { Note } from './note';

/** How many there were of what let somebody in without a password. */
export type Ended = { sessions: number; tokens: number; links: number };

/**
 * Ends every session, token and open link of a newsroom that is restored, and records it: one that was ended after the
 * backup was made would else let somebody in again.
 */
export function endingAccess({ madeAt, newsroom }: Note, now: Date): { change: Change; ended: Ended } {
  const ended: Ended = { sessions: 0, tokens: 0, links: 0 };
  const at = now.toISOString();
  const ending = (field: string, what: keyof Ended) => (row: Row) => {
    if (row[field] !== null) return row;
    ended[what] += 1;
    return { ...row, [field]: at };
  };
  const change: Change = {
    rows: {
      Session: ending('endedAt', 'sessions'),
      ApiToken: ending('revokedAt', 'tokens'),
      AccessLink: ending('usedAt', 'links'),
    },
    event({ sequence, hash: prevHash }) {
      const event = {
        at,
        actorId: null,
        verb: 'newsroom.restored',
        subjectKind: 'newsroom',
        subjectId: newsroom,
        claimId: null,
        detail: JSON.stringify({ from: madeAt, ...ended }),
      };
      return { ...event, sequence: sequence + 1, prevHash, hash: auditHash(prevHash, event) };
    },
  };
  return { change, ended };
}
