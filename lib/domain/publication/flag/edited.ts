import type { EvidenceDetails } from '@/lib/domain/evidence/editing';
import type { Happened, Named } from './detail';

type Edited = Pick<EvidenceDetails, 'title' | 'state' | 'originality' | 'sensitivity' | 'sourceId'>;

/**
 * What an edit of a piece of evidence is to the claims that rest on it; null where it is nothing to them. It is named where
 * readers may see it, before and after.
 */
export function happenedByEdit(id: string, before: Edited, after: Edited): Happened | null {
  const open = before.sensitivity === 'PUBLIC' && after.sensitivity === 'PUBLIC';
  const subject: Named = { kind: 'evidence', id, name: open ? after.title : null };
  const [was, is] = [before.state, after.state];
  if (was !== is)
    return {
      kind: was === 'RETRACTED' || is === 'RETRACTED' ? 'EVIDENCE_RETRACTED' : 'EVIDENCE_CHALLENGED',
      ...{ subject, was, is },
    };
  const turned = { kind: 'LINEAGE_CHANGED', subject, other: null } as const;
  if (before.sensitivity !== after.sensitivity)
    return { ...turned, how: after.sensitivity === 'PUBLIC' ? 'OPENED' : 'CLOSED' };
  if (before.originality !== after.originality || before.sourceId !== after.sourceId)
    return { ...turned, how: 'ORIGINALITY' };
  return null;
}
