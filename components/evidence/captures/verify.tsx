'use client';

import { useRouter } from 'next/navigation';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Badge, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import type { Verification } from '@/lib/domain/evidence/verification';
import type { VerificationView } from '@/lib/schemas/evidence';
import { outcomeLabels } from './words';

type VerifyProps = {
  captureId: string;
  verification: VerificationView | null;
  verify: Action<{ captureId: string }, VerificationView>;
};

/** What came of the last look at a file, and the button that has it looked at now. */
export function VerifyCopy({ captureId, verification, verify }: VerifyProps) {
  const router = useRouter();
  const looking = useSubmit(verify, { onDone: () => router.refresh() });
  return (
    <div className="grid gap-3">
      <FormProblems state={looking} press={PRESS} />
      <p role="status" className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {verification ? (
          <>
            <Badge tone={tones[verification.outcome]}>{outcomeLabels[verification.outcome]}</Badge>
            <DateTime value={verification.verifiedAt} show="minute" />
          </>
        ) : (
          <span className="text-ink-muted">Nobody has checked its file since it was taken.</span>
        )}
      </p>
      {verification && verification.outcome !== 'VERIFIED' ? (
        <p className="text-ink-muted">{advice[verification.outcome]}</p>
      ) : null}
      <div>
        <Button variant="secondary" pending={looking.pending} onClick={() => looking.submit({ captureId })}>
          {PRESS}
        </Button>
      </div>
    </div>
  );
}

const PRESS = 'Check the file';

const tones: Record<Verification, Tone> = { VERIFIED: 'success', MISMATCH: 'danger', FAILED: 'warning' };

const advice: Record<Exclude<Verification, 'VERIFIED'>, string> = {
  MISMATCH:
    'Somebody or something has changed the file. Claims that rest on it can’t be approved until it is restored.',
  FAILED:
    'The file is missing, or its store did not answer. Claims that rest on it can’t be approved until it can be read.',
};
