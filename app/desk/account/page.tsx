import type { Metadata } from 'next';
import Link from 'next/link';
import { Suspense } from 'react';
import { WatchList } from '@/components/inbox/watch-list';
import { PageHeader } from '@/components/ui/page/header';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/waiting/skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { roleLabels } from '@/lib/domain/actor';
import { isolated } from '@/lib/domain/text/isolating';
import { listWatches } from '@/lib/services/inbox/watches';
import { listSessions } from '@/lib/services/people/sessions';
import { listTokens } from '@/lib/services/people/tokens';
import { unwatchAction, watchAction } from '../inbox/actions';
import { read } from '../reading';
import { PasswordForm } from './password-form';
import { SessionList } from './session-list';
import { TokenForm } from './token-form';
import { TokenList } from './token-list';

export const metadata: Metadata = { title: 'Your account' };

export default function AccountPage() {
  return (
    <div className="grid max-w-3xl gap-10">
      <PageHeader
        size="tool"
        title="Your account"
        lede={
          <Suspense fallback=" ">
            <Who />
          </Suspense>
        }
      />
      <Section id="password" title="Password">
        <PasswordForm />
      </Section>
      <Section id="sessions" title="Where you are signed in">
        <p className="measure mb-5 text-ink-muted">
          A session ends when you sign out there, when you end it here, and after two weeks.
        </p>
        <Suspense fallback={<Skeleton lines={3} />}>
          <Sessions />
        </Suspense>
      </Section>
      <Section
        id="tokens"
        title="Tokens"
        aside={
          <a className="link" href="/api/v1/openapi.json">
            What the API can do
          </a>
        }
      >
        <p className="measure mb-5 text-ink-muted">
          A script uses a token in place of your password. It acts as you: give each script its own, and
          revoke it when the script is gone. A token that was made with another ends with it.
        </p>
        <TokenForm />
        <Suspense fallback={<Skeleton lines={3} />}>
          <Tokens />
        </Suspense>
      </Section>
      <Section
        id="watched"
        title="What you watch"
        aside={
          <Link className="link" href="/desk/inbox/choices">
            What comes by e-mail
          </Link>
        }
      >
        <Suspense fallback={<Skeleton lines={3} />}>
          <Watched />
        </Suspense>
      </Section>
    </div>
  );
}

async function Who() {
  const { name, role } = await currentActor();
  return `${isolated(name)}, ${roleLabels[role].toLowerCase()}`;
}

async function Sessions() {
  const { items } = read(await listSessions(await currentActor()), '/desk/account');
  return <SessionList sessions={items} />;
}

async function Tokens() {
  const { items } = read(await listTokens(await currentActor()), '/desk/account');
  return <TokenList tokens={items} />;
}

/** An administrator watches nothing: there is no claim for them. */
async function Watched() {
  const watches = await listWatches(await currentActor());
  const actions = { watch: watchAction, unwatch: unwatchAction };
  return <WatchList watches={watches.ok ? watches.value.items : []} actions={actions} />;
}
