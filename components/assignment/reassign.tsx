'use client';

import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { Stale } from '@/components/form/stale';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { namedOptions, Select } from '@/components/ui/field/select';
import { useToast } from '@/components/ui/toast';
import type { AssignmentList, AssignmentView } from '@/lib/schemas/assignment';
import type { AssignmentActions } from './actions';

type ReassignProps = {
  item: AssignmentView;
  people: AssignmentList['may']['people'];
  change: AssignmentActions['change'];
};

const AWAY = 'nobody';

/** Gives what somebody has to somebody else, or to nobody, with the reason that they are told. */
export function Reassign({ item, people, change }: ReassignProps) {
  const say = useToast();
  const draftKey = `reassign:${item.id}`;
  const draft = useDraft(draftKey, { userId: '', reason: '' });
  const changing = useSubmit(change, {
    draftKey,
    onDone: () => {
      draft.discard();
      say('Reassigned');
    },
  });
  const { userId, reason } = draft.value;
  const idPrefix = `reassign-${item.id}`;
  const options = [...namedOptions(people), { value: AWAY, label: 'Nobody for now' }];
  const one = { assignmentId: item.id, version: item.version, reason };
  return (
    <Disclosure summary="Reassign">
      <form
        noValidate
        className="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (userId === AWAY) changing.submit({ ...one, change: 'takeAway' });
          else changing.submit({ ...one, change: 'reassign', userId });
        }}
      >
        <FormProblems
          state={changing}
          conflict={<Stale state={changing} />}
          press="Reassign"
          idPrefix={idPrefix}
        />
        <Field name="userId" idPrefix={idPrefix} label="Give it to" error={changing.issueFor('userId')}>
          {(control) => (
            <Select
              {...control}
              placeholder="Whoever has least to do"
              options={options}
              value={userId}
              onChange={(event) => draft.set({ userId: event.target.value, reason })}
            />
          )}
        </Field>
        <Field name="reason" idPrefix={idPrefix} label="Reason" required error={changing.issueFor('reason')}>
          {(control) => (
            <Input
              {...control}
              value={reason}
              onChange={(event) => draft.set({ userId, reason: event.target.value })}
            />
          )}
        </Field>
        <Button type="submit" pending={changing.pending} className="w-fit">
          Reassign
        </Button>
      </form>
    </Disclosure>
  );
}
