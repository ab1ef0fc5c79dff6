'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Textarea } from '@/components/ui/field/textarea';
import type { IdentityProps } from './acts';

/** An editor asks to see who a source is, as the first of two or as the second. */
export function AskToOpen({ identity, acts }: IdentityProps) {
  const router = useRouter();
  const [reason, setReason] = useState('');
  const asking = useSubmit(acts.open, {
    onDone: () => {
      setReason('');
      router.refresh();
    },
  });
  const press = identity.moves.includes('second') ? 'Ask as well, and open it' : 'Ask to see it';
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        asking.submit({ sourceId: identity.source.id, reason });
      }}
    >
      <Field
        name="reason"
        idPrefix="identity"
        label="Why somebody has to know"
        required
        hint="Your colleagues read this. Don’t name the source."
        error={asking.issueFor('reason')}
      >
        {(control) => (
          <Textarea {...control} rows={2} value={reason} onChange={(e) => setReason(e.target.value)} />
        )}
      </Field>
      <FormProblems state={asking} press={press} idPrefix="identity" />
      <Button type="submit" className="w-fit" pending={asking.pending}>
        {press}
      </Button>
    </form>
  );
}
