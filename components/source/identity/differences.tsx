'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Dialog } from '@/components/ui/dialog';
import type { ComboboxOption } from '@/components/ui/field/combobox';
import { Field } from '@/components/ui/field/field';
import { Textarea } from '@/components/ui/field/textarea';
import { isolated } from '@/lib/domain/text/isolating';
import type { DifferenceView } from '@/lib/schemas/source/identity';
import type { IdentityProps } from './acts';
import { OtherSource } from './other';

/** Whom editors know to be somebody else, and the form to say so of one more. */
export function Differences(props: IdentityProps) {
  const { differences, moves } = props.identity;
  const attests = moves.includes('attest');
  if (differences.length === 0 && !attests) return null;
  return (
    <div className="grid gap-3">
      <h3 className="text-sm font-semibold">Known to be somebody else than</h3>
      {differences.length === 0 ? (
        <p className="text-sm text-ink-muted">Nobody has said so of anybody.</p>
      ) : null}
      <ul className="grid gap-3 empty:hidden">
        {differences.map((difference) => (
          <li key={difference.id} className="grid gap-1">
            <Difference difference={difference} />
            {attests ? <Withdraw {...props} difference={difference} /> : null}
          </li>
        ))}
      </ul>
      {attests ? <Attest {...props} /> : null}
    </div>
  );
}

const Difference = ({ difference: { other, rationale, by, at } }: { difference: DifferenceView }) => (
  <>
    <Link href={`/desk/sources/${other.id}`} dir="auto" className="link w-fit">
      {other.name}
    </Link>
    <p dir="auto">{rationale}</p>
    <p className="text-sm text-ink-muted">
      <bdi>{by.name}</bdi>, <DateTime value={at} show="minute" />
    </p>
  </>
);

function Withdraw({ identity, acts, difference }: IdentityProps & { difference: DifferenceView }) {
  const router = useRouter();
  const withdrawing = useSubmit(acts.withdraw, { onDone: () => router.refresh() });
  return (
    <>
      <FormProblems state={withdrawing} press="Withdraw" />
      <Button
        size="sm"
        variant="quiet"
        className="w-fit"
        aria-label={`Withdraw: not ${isolated(difference.other.name)}`}
        pending={withdrawing.pending}
        onClick={() => withdrawing.submit({ sourceId: identity.source.id, differenceId: difference.id })}
      >
        Withdraw
      </Button>
    </>
  );
}

function Attest(props: IdentityProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" className="w-fit">
          Say that it is somebody else than …
        </Button>
      }
      title="Two different people"
      description="No name is needed. Two who are known to be two may count as two origins."
    >
      <AttestForm {...props} onClose={() => setOpen(false)} />
    </Dialog>
  );
}

function AttestForm(props: IdentityProps & { onClose: () => void }) {
  const { identity, acts, onClose } = props;
  const router = useRouter();
  const [other, setOther] = useState<ComboboxOption | null>(null);
  const [rationale, setRationale] = useState('');
  const attesting = useSubmit(acts.attest, {
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        attesting.submit({ sourceId: identity.source.id, otherId: other?.id ?? '', rationale });
      }}
    >
      <OtherSource
        {...props}
        idPrefix="attest"
        value={other}
        onChange={setOther}
        error={attesting.issueFor('otherId')}
      />
      <Field
        name="rationale"
        idPrefix="attest"
        label="How you know"
        required
        hint="Your colleagues read this. Don’t name anybody."
        error={attesting.issueFor('rationale')}
      >
        {(control) => (
          <Textarea {...control} rows={3} value={rationale} onChange={(e) => setRationale(e.target.value)} />
        )}
      </Field>
      <FormProblems state={attesting} press="Attest it" idPrefix="attest" />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={attesting.pending}>
          Attest it
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
