import accounts from '../../prisma/demo-accounts.json' with { type: 'json' };

/** The people of the demo newsroom: three fact-checkers, two editors, an administrator. */
export type Name = 'Rana' | 'Tomas' | 'Amina' | 'Miriam' | 'Daniel' | 'Ingrid';

export type Credentials = { email: string; password: string };

/** The demo account of a person. */
export function accountOf(name: Name): Credentials {
  const account = accounts.find((candidate) => candidate.name.startsWith(`${name} `));
  if (!account) throw new Error(`${name} is missing from prisma/demo-accounts.json.`);
  return { email: account.email, password: account.password };
}

/** Signs in at `url` through the real form. The session's cookie, as a Cookie header takes it; null when the form refuses. */
export async function sessionOf(url: string, { email, password }: Credentials): Promise<string | null> {
  const response = await fetch(`${url}/sign-in/attempt`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ email, password }),
  });
  const session = response.headers
    .getSetCookie()
    .find((cookie) => cookie.includes('next-auth.session-token='));
  return session?.split(';')[0] ?? null;
}
