import {
  type Browser,
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
} from '@playwright/test';
import accounts from '../../../prisma/demo-accounts.json' with { type: 'json' };

export type Name = 'Rana' | 'Tomas' | 'Amina' | 'Miriam' | 'Daniel' | 'Ingrid';
type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** A person at work: their page in a browser of their own. */
export type Somebody = {
  /** As the product shows it; a reader has none. */
  name: string;
  page: Page;
  context: BrowserContext;
  /** What this person's console may complain of: a lost connection says so there. Anything else fails the test. */
  expected: RegExp[];
};

type People = {
  /** Opens a browser in which this person of the demo newsroom has signed in. Closed when the test ends. */
  as: (name: Name) => Promise<Somebody>;
  /** Opens a browser in which nobody has signed in. */
  reader: () => Promise<Somebody>;
  /** Opens a browser with a session or none. */
  open: (name: string, session?: Session) => Promise<Somebody>;
};

/** Everybody signs in once for each worker, through the real form. */
const sessions = new Map<Name, Session>();

export const test = base.extend<People>({
  /** A test may also use its own page; its console is listened to as everybody's is. */
  context: async ({ context }, use) => {
    const complaints: string[] = [];
    listen(context, [], complaints);
    await use(context);
    expect(complaints, 'what the console says').toEqual([]);
  },
  open: async ({ browser }, use) => {
    const open: Somebody[] = [];
    const complaints: string[] = [];
    await use(async (name, session) => {
      const context = await browser.newContext(session ? { storageState: session } : {});
      const somebody: Somebody = { name, context, page: await context.newPage(), expected: [] };
      listen(context, somebody.expected, complaints);
      open.push(somebody);
      return somebody;
    });
    await Promise.all(open.map(({ context }) => context.close()));
    expect(complaints, 'what the console says').toEqual([]);
  },
  as: async ({ browser, open }, use) => {
    await use(async (name) => {
      const session = sessions.get(name) ?? (await signIn(browser, name));
      sessions.set(name, session);
      return open(accountOf(name).name, session);
    });
  },
  reader: async ({ open }, use) => {
    await use(() => open(''));
  },
});

export { expect };

/**
 * What a console says of something that isn't there for somebody. The frame of the page is on its way by then: the server
 * leaves the rest to the browser, which React tells of now and then, depending on which of them is first.
 */
export const NOT_THERE = [/status of 404/, /React error #419/];

/** The demo account of a person. */
export function accountOf(name: Name): { name: string; email: string; password: string } {
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

/** Notes every error and warning of every page of a browser, and every exception that nobody caught. */
function listen(context: BrowserContext, expected: RegExp[], complaints: string[]): void {
  const note = (words: string) => {
    if (!expected.some((pattern) => pattern.test(words))) complaints.push(words);
  };
  context.on('console', (message: ConsoleMessage) => {
    if ((message.type() === 'error' || message.type() === 'warning') && !isRefusedStream(message))
      note(message.text());
  });
  context.on('weberror', (problem) => note(problem.error().message));
}

/** A page listens to the desk by itself. Once its session is over it is refused, and a browser says so of whatever is refused. */
const isRefusedStream = (message: ConsoleMessage): boolean =>
  message.location().url.endsWith('/api/v1/events') && message.text().includes('401');
