import type { Metadata } from 'next';
import { DeliveryChoices } from '@/components/inbox/choices';
import { Notice } from '@/components/ui/notice';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { currentActor } from '@/lib/auth/current-actor';
import { listChoices } from '@/lib/services/inbox/choices';
import { read } from '../../reading';
import { chooseDeliveryAction } from '../actions';

export const metadata: Metadata = { title: 'What comes by e-mail' };

export const instant = false;

/** How somebody is told of each kind of thing. */
export default async function ChoicesPage() {
  const choices = read(await listChoices(await currentActor()), '/desk/inbox/choices');
  return (
    <div className="grid max-w-3xl gap-6">
      <Breadcrumbs crumbs={[{ label: 'Inbox', href: '/desk/inbox' }, { label: 'What comes by e-mail' }]} />
      <PageHeader
        size="tool"
        title="What comes by e-mail"
        lede={`Everything stands in your inbox. The daily digest goes out at ${choices.digestAt} (${choices.zone}), when something waits that you have not read.`}
      />
      {choices.mailed ? null : (
        <Notice tone="info" title="This newsroom sends no e-mail">
          <p>
            What you choose holds from when it does. Whoever runs Sourceline names a mail server in MAIL_URL.
          </p>
        </Notice>
      )}
      <DeliveryChoices choices={choices.items} choose={chooseDeliveryAction} />
    </div>
  );
}
