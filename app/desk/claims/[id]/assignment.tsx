import { AssignmentPanel } from '@/components/assignment/panel';
import { currentActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/domain/permissions';
import { isNotYetPublished } from '@/lib/domain/publication/content';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { listAssignments } from '@/lib/services/assignment/listing';
import { assignmentActions } from './assignment-actions';

/** Who has a claim, and by when it is due. */
export async function ClaimAssignment({ claim: { id: claimId, status } }: { claim: ClaimView }) {
  const actor = await currentActor();
  const list = await listAssignments(actor, { claimId });
  if (!list.ok) return null;
  return (
    <AssignmentPanel
      list={list.value}
      me={actor.id ?? ''}
      editor={can(actor, 'work.due') && isNotYetPublished(status)}
      actions={assignmentActions}
    />
  );
}
