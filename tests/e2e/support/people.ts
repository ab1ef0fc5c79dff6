import {
  type Browser,
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
} from '@playwright/test';
import accounts from '../../../prisma/demo-accounts.json' with { type: 'json' };

type Name = 'Rana' | 'Tomas' | 'Miriam' | 'Daniel' | 'Ingrid';
type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** A person at work: their page in a browser of their own. */
export type Somebody = {
  page: Page;
  context: BrowserContext;
  /** What this person's console may complain of: a lost connection says so there. Anything else fails the test. */
  expected: RegExp[];
};

/** Opens a browser in which this person of the demo newsroom has signed in. Closed when the test ends. */
type People = { as: (name: Name) => Promise<Somebody> };

/** Everybody signs in once for each worker, through the real form. */
const sessions = new Map<Name, Session>();

export const test = base.extend<People>({
  as: async ({ browser }, use) => {
    const open: Somebody[] = [];
    const complaints: string[] = [];
    await use(async (name) => {
      const session = sessions.get(name) ?? (await signIn(browser, name));
      sessions.set(name, session);
      const context = await browser.newContext({ storageState: session });
      const somebody = { page: await context.newPage(), context, expected: [] };
      open.push(somebody);
      listen(somebody, complaints);
      return somebody;
    });
    await Promise.all(open.map(({ context }) => context.close()));
    expect(complaints, 'what the console says').toEqual([]);
  },
});

export { expect };

/** The demo account of a person. */
export function accountOf(name: Name): { email: string; password: string } {
  const account = accounts.find((candidate) => candidate.name.startsWith(`${name} `));
  if (!account) throw new Error(`${name} is missing from prisma/demo-accounts.json.`);
  return account;
}

/** Fills in the sign-in form of a page that shows it. */
export async function fillSignIn(page: Page, name: Name): Promise<void> {
  const { email, password } = accountOf(name);
  await page.getByRole('textbox', { name: /email/i }).fill(email);
  await page.getByRole('textbox', { name: /password/i }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function signIn(browser: Browser, name: Name): Promise<Session> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/sign-in');
  await fillSignIn(page, name);
  await page.waitForURL('**/desk**');
  const session = await context.storageState();
  await context.close();
  return session;
}

function listen({ page, expected }: Somebody, complaints: string[]): void {
  const note = (words: string) => {
    if (!expected.some((pattern) => pattern.test(words))) complaints.push(words);
  };
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning') note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
}
