import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Draft } from './use-draft';

/** Says that a form was filled with what was left in it, and offers to start over. Draws nothing otherwise. */
export function DraftNotice<T>({
  draft,
  what,
  says,
}: {
  draft: Pick<Draft<T>, 'restored' | 'discard'>;
  what: string;
  /** Instead of the words that follow from `what`, where the form is saved as it is typed. */
  says?: string;
}) {
  if (!draft.restored) return null;
  const earlier = draft.restored === 'earlier';
  return (
    <Notice
      announce
      title={earlier ? 'Restored from your last visit' : 'As you left it'}
      actions={
        <Button size="sm" onClick={draft.discard}>
          Discard and start over
        </Button>
      }
    >
      <p>
        {says ??
          (earlier ? `${what} was not saved yet. It was kept on this device.` : `${what} is not saved yet.`)}
      </p>
    </Notice>
  );
}
