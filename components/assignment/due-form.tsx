'use client';

import { useState } from 'react';
import { FormProblems } from '@/components/form/form-problems';
import { Stale } from '@/components/form/stale';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { clockWords } from '@/components/ui/clock-time';
import { Disclosure } from '@/components/ui/disclosure';
import { ClockInput } from '@/components/ui/field/clock-input';
import { Field } from '@/components/ui/field/field';
import { useToast } from '@/components/ui/toast';
import type { AssignmentList } from '@/lib/schemas/assignment';
import type { AssignmentActions } from './actions';

type DueFormProps = { list: AssignmentList; editor: boolean; set: AssignmentActions['due'] };

/** By when the claim is due, on the newsroom's clock; editors change it. */
export function DueForm({ list, editor, set }: DueFormProps) {
  const say = useToast();
  // What is typed stays, whatever a colleague sets meanwhile; what is not follows the claim.
  const [typed, setTyped] = useState<string | null>(null);
  const due = typed ?? list.due ?? '';
  const setting = useSubmit(set, {
    onDone: () => {
      setTyped(null);
      say(due ? 'The due date is set' : 'It has no due date now');
    },
  });
  return (
    <div className="grid gap-2 text-sm">
      {list.due ? (
        <p>
          <span>Due </span>
          <time dateTime={list.dueAt ?? undefined}>{clockWords(list.due, 'minute')}</time>
          <span className="text-ink-muted"> ({list.zone})</span>
        </p>
      ) : null}
      {editor ? (
        <Disclosure summary={list.due ? 'Change the due date' : 'Set a due date'}>
          <form
            noValidate
            className="grid gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              setting.submit({ claimId: list.claimId, version: list.version, due });
            }}
          >
            <FormProblems
              state={setting}
              conflict={<Stale state={setting} />}
              press="Set due date"
              idPrefix="due"
            />
            <div className="flex flex-wrap items-end gap-2">
              <Field
                name="due"
                idPrefix="due"
                label={`Due (${list.zone})`}
                hint="Empty: at no time."
                error={setting.issueFor('due')}
              >
                {(control) => (
                  <ClockInput {...control} value={due} onChange={(event) => setTyped(event.target.value)} />
                )}
              </Field>
              <Button type="submit" pending={setting.pending}>
                Set due date
              </Button>
            </div>
          </form>
        </Disclosure>
      ) : null}
    </div>
  );
}
