import { ErrorSummary } from '@/components/ui/field/error-summary';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Notice } from '@/components/ui/notice';
import type { FormState } from '@/lib/http/form-route';

type FieldProps = { state: FormState; hint?: string };

const issueOf = ({ issues }: FormState, name: string) => issues.find(({ path }) => path === name)?.message;

/** Why the last attempt was refused; draws nothing when there was none. */
export function GateProblems({ state }: { state: FormState }) {
  if (state.sentence) return <Notice tone="error" announce title={state.sentence} />;
  return <ErrorSummary issues={state.issues} />;
}

export function NameField({ state }: FieldProps) {
  return (
    <Field name="name" label="Name" required error={issueOf(state, 'name')}>
      {(control) => <Input {...control} autoComplete="name" defaultValue={state.typed.name} />}
    </Field>
  );
}

export function EmailField({ state }: FieldProps) {
  return (
    <Field name="email" label="Email address" required error={issueOf(state, 'email')}>
      {(control) => (
        <Input
          {...control}
          type="email"
          dir="ltr"
          autoComplete="username"
          spellCheck={false}
          defaultValue={state.typed.email}
        />
      )}
    </Field>
  );
}

export function PasswordField({ state, hint }: FieldProps) {
  return (
    <Field name="password" label="Password" required hint={hint} error={issueOf(state, 'password')}>
      {(control) => (
        <Input
          {...control}
          type="password"
          dir="ltr"
          autoComplete={hint ? 'new-password' : 'current-password'}
        />
      )}
    </Field>
  );
}
