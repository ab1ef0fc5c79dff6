import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/field/error-summary';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Textarea } from '@/components/ui/field/textarea';
import { Notice } from '@/components/ui/notice';
import type { Again } from './again';
import { issueOf } from './again';

type FormProps = { action: string; form: string; again: Again | null; press: string; children: ReactNode };

/** A form that readers send: plain, without an account, and without a script. */
export function ReadersForm({ action, form, again, press, children }: FormProps) {
  return (
    <form action={action} method="post" noValidate className="grid max-w-2xl gap-6">
      {again?.sentence ? <Notice tone="error" announce title={again.sentence} /> : null}
      <ErrorSummary issues={again?.issues ?? []} />
      <input type="hidden" name="form" value={form} />
      <Trap />
      <div className="grid gap-6">{children}</div>
      <div className="grid gap-3">
        <p className="text-sm text-ink-muted">
          We ask for no name and no e-mail address. You get an address at which you, and nobody else, can
          follow what becomes of it.
        </p>
        <div>
          <Button type="submit" variant="primary">
            {press}
          </Button>
        </div>
      </div>
    </form>
  );
}

/** A field for programs that fill in whatever they find. Nobody sees it or gets to it by a key. */
const Trap = () => (
  <div aria-hidden="true" className="absolute -start-[200vw] h-px w-px overflow-hidden">
    <label>
      Leave this empty
      <input type="text" name="subject" tabIndex={-1} autoComplete="off" defaultValue="" />
    </label>
  </div>
);

type WordsProps = { again: Again | null; label: string; hint: string; name?: string; required?: boolean };

/** What they say, in their words. */
export function WordsField({ again, label, hint, name = 'words', required = true }: WordsProps) {
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      required={required}
      optional={!required}
      error={issueOf(again, name)}
    >
      {(control) => <Textarea {...control} serif rows={required ? 6 : 3} defaultValue={again?.typed[name]} />}
    </Field>
  );
}

/** A web address that shows it. */
export function AddressField({ again, label, hint }: { again: Again | null; label: string; hint: string }) {
  return (
    <Field name="url" label={label} hint={hint} optional error={issueOf(again, 'url')}>
      {(control) => (
        <Input
          {...control}
          type="url"
          inputMode="url"
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
          defaultValue={again?.typed.url}
        />
      )}
    </Field>
  );
}
