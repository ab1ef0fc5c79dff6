import { TimeOfDay } from '@/components/ui/time-of-day';
import type { Saving } from './use-saving';

/** Whether what is typed is saved, in a line under the form. What goes wrong is read out; that all is well is not. */
export function SavedLine({ saving: { savedAt, waits, trouble } }: { saving: Saving }) {
  return (
    <div className="text-sm text-ink-muted">
      <p role="status" className="text-warning">
        {trouble && waits ? troubleWords[trouble] : null}
      </p>
      {trouble && waits ? null : <Calm savedAt={savedAt} waits={waits} />}
    </div>
  );
}

function Calm({ savedAt, waits }: Pick<Saving, 'savedAt' | 'waits'>) {
  if (waits) return <p>Not saved yet…</p>;
  if (!savedAt) return <p>What you write is saved as you go. Nobody else sees it.</p>;
  return (
    <p>
      <span>Saved </span>
      <TimeOfDay value={savedAt} />
    </p>
  );
}

const troubleWords = {
  lost: 'Not saved yet: no connection. It is kept in this browser.',
  ended: 'Not saved yet: your session has ended. It is kept in this browser; sign in again in another tab.',
  failed: 'Not saved yet: the server did not answer. It is kept in this browser.',
} as const;
