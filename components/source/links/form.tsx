'use client';

import { useRouter } from 'next/navigation';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { ConflictPanel } from '@/components/form/conflict-panel';
import { currentIn } from '@/components/form/current';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { useSubmit } from '@/components/form/use-submit';
import { sentId } from '@/components/source/picker/picked';
import { SourcePicker } from '@/components/source/picker/picker';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import { Textarea } from '@/components/ui/field/textarea';
import { SubmitButton } from '@/components/ui/submit-button';
import { linkLabels, linkTypes } from '@/lib/domain/source/links';
import { type AddLink, type EditLink, LinkView } from '@/lib/schemas/source/link';
import { sidesOf, type Written, writtenOf } from './written';

export type LinkActions = {
  add: Action<z.input<typeof AddLink>, LinkView>;
  edit: Action<z.input<typeof EditLink>, LinkView>;
};

type Props = LinkActions & { sourceId: string; link: LinkView | null; onClose: () => void };

/** The form of a link: a new one, or one that is changed. */
export function LinkForm({ sourceId, link, add, edit, onClose }: Props) {
  const router = useRouter();
  const draftKey = `source-link:${link?.id ?? sourceId}`;
  const draft = useDraft<Written>(draftKey, writtenOf(link));
  const { value } = draft;
  const set = (change: Partial<Written>) => draft.set((last) => ({ ...last, ...change }));
  const done = () => {
    onClose();
    router.refresh();
  };
  const adding = useSubmit(add, { draftKey, onDone: done });
  const editing = useSubmit(edit, { draftKey, onDone: done });
  const sending = link ? editing : adding;
  const send = (version?: number) => {
    const { to, typed, ...rest } = value;
    const said = { ...rest, toId: sentId(to, typed) ?? '' };
    if (link) editing.submit({ sourceId, linkId: link.id, version: version ?? link.version, ...said });
    else adding.submit({ sourceId, ...said });
  };
  const theirs = currentIn(sending.refusal, LinkView);
  return (
    <form
      noValidate
      className="grid max-w-xl gap-4"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <DraftNotice draft={draft} what="This link" />
      <Field name="type" idPrefix="link" label="How it belongs" error={sending.issueFor('type')}>
        {(control) => (
          <Select
            {...control}
            value={value.type}
            options={options}
            onChange={(e) => set({ type: linkTypes.find((one) => one === e.target.value) ?? 'OWNED_BY' })}
          />
        )}
      </Field>
      <SourcePicker
        name="toId"
        idPrefix="link"
        label="To whom"
        required
        value={value.to}
        typed={value.typed}
        onChange={(to, typed) => set({ to, typed })}
        {...problem(sending.issueFor('toId'))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Dated
          name="since"
          label="Since"
          value={value.since}
          set={(since) => set({ since })}
          error={sending.issueFor('since')}
        />
        <Dated
          name="until"
          label="Until"
          value={value.until}
          set={(until) => set({ until })}
          error={sending.issueFor('until')}
        />
      </div>
      <Field
        name="basis"
        idPrefix="link"
        label="Where this is known from"
        required
        error={sending.issueFor('basis')}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={value.basis}
            onChange={(e) => set({ basis: e.target.value })}
          />
        )}
      </Field>
      <Field name="basisUrl" idPrefix="link" label="Address" optional error={sending.issueFor('basisUrl')}>
        {(control) => (
          <Input
            {...control}
            type="url"
            dir="ltr"
            value={value.basisUrl}
            onChange={(e) => set({ basisUrl: e.target.value })}
          />
        )}
      </Field>
      <FormProblems
        state={sending}
        press="Save the link"
        idPrefix="link"
        conflict={
          theirs ? (
            <ConflictPanel
              sides={sidesOf(theirs, value)}
              pending={sending.pending}
              onKeepMine={() => send(theirs.version)}
              onTakeTheirs={() => {
                draft.discard();
                done();
              }}
            />
          ) : undefined
        }
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton {...sendKeys} pending={sending.pending}>
          Save the link
        </SubmitButton>
        <Button
          variant="quiet"
          onClick={() => {
            draft.discard();
            onClose();
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}

type DatedProps = {
  name: string;
  label: string;
  value: string;
  set: (value: string) => void;
  error: string | undefined;
};

const Dated = ({ name, label, value, set, error }: DatedProps) => (
  <Field
    name={name}
    idPrefix="link"
    label={label}
    optional
    hint="2019, 2019-04 or 2019-04-30"
    {...problem(error)}
  >
    {(control) => <Input {...control} value={value} onChange={(e) => set(e.target.value)} />}
  </Field>
);

const problem = (error: string | undefined) => (error === undefined ? {} : { error });

const options = linkTypes.map((value) => ({ value, label: linkLabels[value] }));
