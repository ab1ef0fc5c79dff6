import { NodeOrigins } from '@/components/provenance/lineage/origins';
import { Pagination } from '@/components/ui/page/pagination';
import { currentActor } from '@/lib/auth/current-actor';
import { ListLineage } from '@/lib/schemas/provenance/lineage';
import { listLineage } from '@/lib/services/provenance/lineage-reading';
import { read } from '../reading';
import { addLineageAction, findLineageEndsAction, judgeLineageAction } from './actions';

type Props = {
  of: { kind: 'article' | 'evidence'; id: string };
  /** The address of the page that it stands on. */
  here: string;
  cursor?: string | undefined;
};

/** What is known of where an article or a piece of evidence comes from, on its page. */
export async function LineageOf({ of, here, cursor }: Props) {
  const about = of.kind === 'article' ? { articleId: of.id } : { evidenceId: of.id };
  const input = ListLineage.parse({ ...about, cursor, limit: 50 });
  const { items, next } = read(await listLineage(await currentActor(), input), here);
  return (
    <div className="grid gap-4">
      <NodeOrigins
        from={of}
        items={items}
        add={addLineageAction}
        find={findLineageEndsAction}
        judge={judgeLineageAction}
      />
      <Pagination
        label="Where this comes from"
        newer={cursor ? here : undefined}
        newerLabel="Newest"
        older={next ? `${here}?after=${next}` : undefined}
      />
    </div>
  );
}
