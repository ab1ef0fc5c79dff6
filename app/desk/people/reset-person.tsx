'use client';

import { useState } from 'react';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { isolated } from '@/lib/domain/text/isolating';
import type { InvitedUser, UserView } from '@/lib/schemas/people';
import { resetUserAction } from './actions';
import { OneTimeLink } from './one-time-link';

/** Makes a new link to set a password, for somebody who lost theirs or their invitation. */
export function ResetPerson({ person }: { person: UserView }) {
  const [invited, setInvited] = useState<InvitedUser | null>(null);
  const sending = useSubmit(resetUserAction, { onDone: setInvited });
  return (
    <Dialog
      title={`A new link for ${isolated(person.name)}`}
      description={
        person.hasPassword
          ? 'Their password, sessions and tokens end at once. They set a new password with the link.'
          : 'The link that they were sent before ends.'
      }
      trigger={<Button size="sm">New link</Button>}
      onOpenChange={(open) => open && setInvited(null)}
      footer={
        invited ? (
          <DialogClose render={<Button>Done</Button>} />
        ) : (
          <>
            <DialogClose render={<Button>Cancel</Button>} />
            <Button
              variant={person.hasPassword ? 'danger' : 'primary'}
              pending={sending.pending}
              onClick={() => sending.submit({ userId: person.id })}
            >
              Make the link
            </Button>
          </>
        )
      }
    >
      <FormProblems state={sending} press="Make the link" />
      {invited ? <OneTimeLink invited={invited} /> : null}
    </Dialog>
  );
}
