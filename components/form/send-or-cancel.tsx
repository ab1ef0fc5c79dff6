'use client';

import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { sendKeys } from './send-by-keys';

type SendOrCancelProps = { press: string; pending: boolean; onCancel: () => void };

/** The end of a small form: the button that sends it, which keys press as well, and the one that leaves it. */
export const SendOrCancel = ({ press, pending, onCancel }: SendOrCancelProps) => (
  <div className="flex flex-wrap gap-2">
    <SubmitButton {...sendKeys} pending={pending}>
      {press}
    </SubmitButton>
    <Button variant="quiet" onClick={onCancel}>
      Cancel
    </Button>
  </div>
);
