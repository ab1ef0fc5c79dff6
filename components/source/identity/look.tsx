'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import type { IdentityLook } from '@/lib/schemas/source/identity';
import type { IdentityProps } from './acts';

const SECOND = 1000;

/** Shows the name on request, to whom it is open, until its time is over. Each press is a look, and recorded. */
export function Look({ identity, acts }: IdentityProps) {
  const router = useRouter();
  const [seen, setSeen] = useState<IdentityLook | null>(null);
  const looking = useSubmit(acts.look, { onDone: setSeen });
  const hide = () => {
    setSeen(null);
    router.refresh();
  };
  return (
    <div className="no-print grid gap-3">
      {seen ? (
        <Shown seen={seen} onOver={hide} />
      ) : (
        <>
          <FormProblems state={looking} press="Show the name" />
          <Button
            variant="primary"
            className="w-fit"
            pending={looking.pending}
            onClick={() => looking.submit({ sourceId: identity.source.id })}
          >
            Show the name
          </Button>
          <p className="text-sm text-ink-muted">That you looked is recorded.</p>
        </>
      )}
    </div>
  );
}

function Shown({ seen: { names, secondsLeft }, onOver }: { seen: IdentityLook; onOver: () => void }) {
  const left = useCountdown(secondsLeft, onOver);
  return (
    <div role="status" className="grid gap-2 rounded-sm border-2 border-warning bg-warning-wash px-4 py-3">
      {names.map((name) => (
        <p key={name} dir="auto" translate="no" className="font-serif text-xl wrap-anywhere">
          {name}
        </p>
      ))}
      <p aria-live="off" className="text-sm">
        Gone in {clock(left)}. <span className="sr-only">Minutes and seconds.</span>
      </p>
      <Button size="sm" className="w-fit" onClick={onOver}>
        Hide it now
      </Button>
    </div>
  );
}

/** Seconds left, counted from when it was shown; what is over is over on the server as well. */
function useCountdown(seconds: number, onOver: () => void): number {
  const [end] = useState(() => performance.now() + seconds * SECOND);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const tick = () => {
      const now = Math.max(0, Math.ceil((end - performance.now()) / SECOND));
      setLeft(now);
      if (now === 0) onOver();
    };
    const timer = setInterval(tick, SECOND);
    return () => clearInterval(timer);
  });
  return left;
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
