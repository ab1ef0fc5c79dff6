import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Draft } from './use-draft';

/** Says that a form was filled from an earlier visit, and offers to start over. Draws nothing otherwise. */
export function DraftNotice<T>({
  draft,
  what,
}: {
  draft: Pick<Draft<T>, 'restored' | 'discard'>;
  what: string;
}) {
  if (!draft.restored) return null;
  return (
    <Notice
      announce
      title="Restored from your last visit"
      actions={
        <Button size="sm" onClick={draft.discard}>
          Discard and start over
        </Button>
      }
    >
      <p>{what} was not saved yet. It was kept on this device.</p>
    </Notice>
  );
}
