import { Badge, type Tone } from '@/components/ui/badge';
import { type Status, statusLabels } from '@/lib/domain/claim/claim';

const tones: Record<Status, Tone> = {
  DRAFT: 'neutral',
  IN_REVIEW: 'accent',
  ADJUDICATION: 'warning',
  REVIEWED: 'accent',
  APPROVED: 'accent',
  PUBLISHED: 'success',
  RETRACTED: 'danger',
  WITHDRAWN: 'neutral',
};

/** Where a working copy stands. */
export const StatusBadge = ({ status }: { status: Status }) => (
  <Badge tone={tones[status]}>{statusLabels[status]}</Badge>
);
