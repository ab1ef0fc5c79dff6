import { Button } from '@/components/ui/button';
import type { FormState } from '@/lib/http/form-route';
import { EmailField, GateProblems, PasswordField } from './gate-fields';

/** Signs in with email and password. A plain form: it works before, and without, any script. */
export function SignInForm({ callbackUrl, state }: { callbackUrl: string | null; state: FormState }) {
  return (
    <form action="/sign-in/attempt" method="post" className="grid gap-4" noValidate>
      <GateProblems state={state} />
      <input type="hidden" name="callbackUrl" value={callbackUrl ?? ''} />
      <EmailField state={state} />
      <PasswordField state={state} />
      <Button type="submit" variant="primary" className="mt-1 w-full">
        Sign in
      </Button>
    </form>
  );
}
