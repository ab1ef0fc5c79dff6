'use client';

import { type SubmitEvent, useRef, useState } from 'react';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { ClockInput } from '@/components/ui/field/clock-input';
import { Field } from '@/components/ui/field/field';
import { namedOptions, Select } from '@/components/ui/field/select';
import { Notice } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import type { AssignClaims, Assignments, DueDates, SetDues } from '@/lib/schemas/assignment';
import { chosenIn } from './chosen';
import type { Choosable } from './narrowing-fields';

export type BulkActions = {
  assign: Action<z.input<typeof AssignClaims>, Assignments>;
  due: Action<z.input<typeof SetDues>, DueDates>;
};

type BulkProps = { form: string; people: readonly Choosable[]; zone: string; actions: BulkActions };
type Refused = Assignments['refused'];

/** What an editor does with the claims that are chosen in a list: gives them to somebody, or says by when they are due. */
export function Bulk({ form, people, zone, actions }: BulkProps) {
  const say = useToast();
  const [refused, setRefused] = useState<Refused>([]);
  const given = useRef<HTMLFormElement>(null);
  // What is done is chosen no longer; where some stay as they were, the choice stays with them.
  const show = (left: Refused) => {
    setRefused(left);
    if (left.length === 0) given.current?.reset();
  };
  const assigning = useSubmit(actions.assign, {
    onDone: (outcome) => {
      show(outcome.refused);
      say(told(outcome.assigned.length, 'assigned'));
    },
  });
  const setting = useSubmit(actions.due, {
    onDone: (outcome) => {
      show(outcome.refused);
      say(told(outcome.set.length, 'changed'));
    },
  });
  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const claims = chosenIn(typed);
    const asked = event.nativeEvent.submitter;
    if (asked instanceof HTMLButtonElement && asked.value === 'due')
      setting.submit({ claims, due: String(typed.get('due') ?? '') });
    else assigning.submit({ claims, userId: String(typed.get('userId') ?? ''), reason: null });
  }
  const options = namedOptions(people);
  return (
    <form
      ref={given}
      id={form}
      noValidate
      aria-label="With the chosen claims"
      onSubmit={send}
      className="grid gap-3 border-y border-rule bg-surface px-3 py-3"
    >
      <FormProblems state={assigning} press="Assign" idPrefix="bulk" />
      <FormProblems state={setting} press="Set due date" idPrefix="bulk" />
      <StillRefused refused={refused} />
      <div className="flex flex-wrap items-end gap-3">
        <Field
          name="userId"
          idPrefix="bulk"
          label="Give the chosen claims to"
          error={assigning.issueFor('userId')}
          className="w-60"
        >
          {(control) => <Select {...control} placeholder="Whoever has least to do" options={options} />}
        </Field>
        <Button type="submit" value="assign" pending={assigning.pending}>
          Assign
        </Button>
        <Field
          name="due"
          idPrefix="bulk"
          label={`Due (${zone})`}
          error={setting.issueFor('due')}
          className="w-60"
        >
          {(control) => <ClockInput {...control} />}
        </Field>
        <Button type="submit" value="due" pending={setting.pending}>
          Set due date
        </Button>
      </div>
    </form>
  );
}

const told = (count: number, done: string): string =>
  count === 1 ? `One claim is ${done}` : `${count} claims are ${done}`;

function StillRefused({ refused }: { refused: Refused }) {
  if (refused.length === 0) return null;
  return (
    <Notice
      tone="warning"
      announce
      title={
        refused.length === 1 ? 'One claim stays as it was' : `${refused.length} claims stay as they were`
      }
    >
      <ul className="list-disc ps-5">
        {refused.map(({ claimId, statement, reasons }) => (
          <li key={claimId}>
            <bdi>{statement ?? 'A claim that is not there'}</bdi>: <span>{reasons.join(' ')}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
