import { Identity } from '@/components/source/identity/section';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/auth/current-actor';
import { getIdentity } from '@/lib/services/source/vault/identities';
import { read } from '../../../reading';
import {
  attestDifferenceAction,
  compareIdentityAction,
  enterIdentityAction,
  forgetIdentityAction,
  lookAtIdentityAction,
  openIdentityAction,
  searchAnonymousAction,
  withdrawDifferenceAction,
} from './actions';

/** Who an anonymous source is, as far as its page may say. */
export async function IdentitySection({ sourceId }: { sourceId: string }) {
  const identity = read(await getIdentity(await currentActor(), { sourceId }), `/desk/sources/${sourceId}`);
  return (
    <Section id="identity" title="Who this is" strong>
      <Identity
        identity={identity}
        acts={{
          enter: enterIdentityAction,
          forget: forgetIdentityAction,
          open: openIdentityAction,
          look: lookAtIdentityAction,
          compare: compareIdentityAction,
          attest: attestDifferenceAction,
          withdraw: withdrawDifferenceAction,
          search: searchAnonymousAction,
        }}
      />
    </Section>
  );
}
