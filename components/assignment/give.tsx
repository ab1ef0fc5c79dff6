'use client';

import { useState } from 'react';
import { FormProblems } from '@/components/form/form-problems';
import { Stale } from '@/components/form/stale';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { namedOptions, Select } from '@/components/ui/field/select';
import { useToast } from '@/components/ui/toast';
import type { AssignmentList } from '@/lib/schemas/assignment';
import type { AssignmentActions } from './actions';

/** Gives the claim to somebody who may do it, or lets the rule choose. */
export function Give({ list, assign }: { list: AssignmentList; assign: AssignmentActions['assign'] }) {
  const say = useToast();
  const [userId, setUserId] = useState('');
  const giving = useSubmit(assign, {
    onDone: () => {
      setUserId('');
      say('Assigned');
    },
  });
  const options = namedOptions(list.may.people);
  return (
    <form
      noValidate
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        giving.submit({ claimId: list.claimId, version: list.version, userId, reason: null });
      }}
    >
      <FormProblems state={giving} conflict={<Stale state={giving} />} press="Assign" idPrefix="give" />
      <div className="flex flex-wrap items-end gap-2">
        <Field
          name="userId"
          idPrefix="give"
          label="Give it to"
          error={giving.issueFor('userId')}
          className="min-w-48 grow"
        >
          {(control) => (
            <Select
              {...control}
              placeholder="Whoever has least to do"
              options={options}
              value={userId}
              onChange={(event) => setUserId(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" pending={giving.pending}>
          Assign
        </Button>
      </div>
    </form>
  );
}
