import { LinkList } from '@/components/source/links/list';
import { LinkTrees } from '@/components/source/links/tree';
import { Merges } from '@/components/source/merging/merges';
import { Pair } from '@/components/source/merging/pair';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/domain/permissions';
import type { SourceView } from '@/lib/schemas/source';
import { listMerges } from '@/lib/services/publication/merging/view';
import { listLike } from '@/lib/services/source/duplicates';
import { listLinks } from '@/lib/services/source/links';
import { read } from '../../reading';
import {
  addLinkAction,
  distinguishSourcesAction,
  editLinkAction,
  removeLinkAction,
  unmergeSourceAction,
} from '../actions';
import { ProvideSources } from '../provide-sources';

const linkActions = { add: addLinkAction, edit: editLinkAction, remove: removeLinkAction };

/** Whom a source belongs to, what was merged into it, and what may be the same. */
export async function SourceBelonging({ source }: { source: SourceView }) {
  const [actor, asked, here] = [await currentActor(), { sourceId: source.id }, `/desk/sources/${source.id}`];
  const links = read(await listLinks(actor, asked), here);
  const merges = read(await listMerges(actor, asked), here);
  const like = read(await listLike(actor, asked), here);
  const mayMerge = can(actor, 'source.merge');
  const { id, slug, name, kind } = source;
  return (
    <>
      <Section id="links" title="Belongs together with" strong>
        <div className="grid gap-5">
          <LinkTrees source={{ id, slug, name, kind }} links={links.around} />
          <ProvideSources>
            <LinkList
              sourceId={id}
              links={links.items}
              actions={linkActions}
              anonymous={kind === 'ANONYMOUS'}
            />
          </ProvideSources>
        </div>
      </Section>
      <Section id="merges" title="One with others" strong>
        <div className="grid gap-5">
          {merges.items.length > 0 ? (
            <Merges merges={merges.items} unmerge={mayMerge ? unmergeSourceAction : null} />
          ) : null}
          {like.items.map(({ source: other, because }) => (
            <Pair
              key={other.id}
              one={{ id, slug, name, kind, names: [name] }}
              other={other}
              because={because}
              mayMerge={mayMerge}
              distinguish={distinguishSourcesAction}
            />
          ))}
          {merges.items.length + like.items.length === 0 ? (
            <p className="text-ink-muted">Nothing was merged with it, and no other source is called alike.</p>
          ) : null}
          {mayMerge ? (
            <ButtonLink className="w-fit" href={`${here}/merge`}>
              Merge it into another source
            </ButtonLink>
          ) : null}
        </div>
      </Section>
    </>
  );
}
