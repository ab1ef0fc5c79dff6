'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { CopyButton } from '@/components/ui/copy-button';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { isolated } from '@/lib/domain/text/isolating';
import type { CreatedToken } from '@/lib/schemas/people';
import { createTokenAction } from './actions';

/** Makes a token, and shows its secret the one time that it is known. */
export function TokenForm() {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [made, setMade] = useState<CreatedToken | null>(null);
  const sending = useSubmit(createTokenAction, {
    onDone: (created) => {
      form.current?.reset();
      setMade(created);
      router.refresh();
    },
  });

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const scope = typed.get('scope') === 'write' ? 'write' : 'read';
    sending.submit({ name: String(typed.get('name')), scope });
  }
  return (
    <div className="mb-8 grid gap-4">
      <form
        ref={form}
        onSubmit={send}
        className="grid items-start gap-4 sm:grid-cols-[1fr_14rem_auto]"
        noValidate
      >
        <Field name="name" label="Name of the new token" required error={sending.issueFor('name')}>
          {(control) => <Input {...control} maxLength={80} />}
        </Field>
        <Field name="scope" label="It may">
          {(control) => <Select {...control} options={scopes} />}
        </Field>
        <SubmitButton variant="secondary" pending={sending.pending} className="sm:mt-6.5">
          Make token
        </SubmitButton>
      </form>
      <FormProblems state={sending} press="Make token" />
      {made ? (
        <Notice
          tone="success"
          announce
          title={`“${isolated(made.token.name)}” is made. Copy its secret now: it is shown once.`}
        >
          <p className="mt-2 flex flex-wrap items-center gap-3">
            <code className="font-mono break-all">{made.secret}</code>
            <CopyButton text={made.secret}>Copy secret</CopyButton>
          </p>
        </Notice>
      ) : null}
    </div>
  );
}

const scopes = [
  { value: 'read', label: 'Read' },
  { value: 'write', label: 'Read and write' },
];
