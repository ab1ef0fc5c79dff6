'use client';

import { useState } from 'react';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import type { AuditCheck } from '@/lib/schemas/record';
import { checkAuditAction } from './actions';

/** Follows the chain of hashes on request, and says what came of it. */
export function ChainCheck() {
  const [check, setCheck] = useState<AuditCheck | null>(null);
  const sending = useSubmit(checkAuditAction, { onDone: setCheck });
  return (
    <div className="grid justify-items-end gap-1.5">
      <Button pending={sending.pending} onClick={() => sending.submit({})}>
        Check the chain
      </Button>
      <p role="status" className="text-sm">
        {check && !sending.refusal && !sending.trouble ? inWords(check) : ''}
      </p>
      <FormProblems state={sending} press="Check the chain" />
    </div>
  );
}

const inWords = ({ events, whole, brokenAt }: AuditCheck): string =>
  whole
    ? `Whole: ${events} entries, each holding the hash of the one before.`
    : `Broken at no. ${brokenAt}: it is not what was written.`;
