import { Button } from '@/components/ui/button';
import type { DemoAccount } from '@/lib/auth/demo-accounts';
import { roleLabels } from '@/lib/domain/actor';

/** The demo newsroom's people, each a button that signs in as them. Draws nothing where there are none. */
export function DemoSignIn({
  callbackUrl,
  accounts,
}: {
  callbackUrl: string | null;
  accounts: readonly DemoAccount[];
}) {
  if (accounts.length === 0) return null;
  return (
    <section aria-labelledby="demo" className="border-t border-rule pt-5">
      <h2 id="demo" className="text-lg">
        Demo accounts
      </h2>
      <p className="text-sm text-ink-muted">Choose one to sign in as that person.</p>
      <ul className="mt-3 grid gap-2">
        {accounts.map((account) => (
          <li key={account.email}>
            <form action="/sign-in/attempt" method="post">
              <input type="hidden" name="callbackUrl" value={callbackUrl ?? ''} />
              <input type="hidden" name="email" value={account.email} />
              <input type="hidden" name="password" value={account.password} />
              <DemoButton account={account} />
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DemoButton({ account: { name, role, email, password } }: { account: DemoAccount }) {
  return (
    <Button type="submit" className="w-full justify-between text-start">
      <span className="grid min-w-0 grow">
        <span>{name}</span>
        <span className="font-mono text-xs font-normal break-all text-ink-muted">
          <span className="block">{email}</span>
          <span className="block">{password}</span>
        </span>
      </span>
      <span className="shrink-0 text-sm font-normal text-ink-muted">{roleLabels[role]}</span>
    </Button>
  );
}
