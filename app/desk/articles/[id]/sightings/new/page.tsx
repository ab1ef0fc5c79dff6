import type { Metadata } from 'next';
import { chosenPassage } from '@/components/article/selection/chosen-passage';
import { ProposeForm } from '@/components/sighting/form';
import { likelySpeaker } from '@/components/sighting/prefill';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { spanInAddress } from '@/components/workbench/view';
import { currentActor } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/domain/actor';
import { select } from '@/lib/domain/passage/anchoring';
import { type CodePointIndex, indexCodePoints } from '@/lib/domain/text/offsets';
import type { Span } from '@/lib/domain/text/text';
import type { ArticleView } from '@/lib/schemas/article';
import { getArticle } from '@/lib/services/article/articles';
import { getClaim } from '@/lib/services/claim/claims';
import { listClaimsAction } from '../../../../claims/new/actions';
import { read } from '../../../../reading';
import { proposeSightingAction } from '../../../../sightings/actions';
import { ProvideSources } from '../../../../sources/provide-sources';

export const metadata: Metadata = { title: 'This published claim stands here too' };

export const instant = false;

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Says that a published claim stands at selected words of an article, and who says so there. */
export default async function NewSightingPage({ params, searchParams }: Props) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const here = `/desk/articles/${id}`;
  const actor = await currentActor();
  const article = read(await getArticle(actor, { articleId: id }), `${here}/sightings/new`);
  const text = indexCodePoints(article.text.text);
  const span = spanInAddress([asked.at].flat()[0]);
  const passage = span && select(text, span);
  const claim = await publishedClaim(actor, [asked.claim].flat()[0]);
  const crumbs = [
    { label: 'Articles', href: '/desk/articles' },
    { label: article.title, href: here },
    { label: 'Sighting' },
  ];
  return (
    <div className="grid gap-6">
      <Breadcrumbs crumbs={crumbs} />
      <PageHeader
        size="tool"
        title="This published claim stands here too"
        lede="Readers see it once another person, who is an editor, has confirmed it. You then count as one who contributed to it."
      />
      {passage?.ok ? (
        <ProvideSources>
          <ProposeForm
            passage={chosenPassage(article, passage.value)}
            claim={claim && { id: claim.id, statement: claim.statement }}
            speaker={likelySpeaker(passage.value.exact, paragraphAt(article, text, passage.value), claim)}
            list={listClaimsAction}
            propose={proposeSightingAction}
            back={asked.offer === undefined ? here : `${here}/sightings`}
          />
        </ProvideSources>
      ) : (
        <EmptyState
          title="These words are not in the article"
          actions={<ButtonLink href={here}>Open the article</ButtonLink>}
        >
          Select where the claim stands, then choose “Link to an existing claim”.
        </EmptyState>
      )}
    </div>
  );
}

/** The claim that the address names, where it is published. */
async function publishedClaim(actor: Actor, claimId: string | undefined) {
  const found = claimId ? await getClaim(actor, { claimId }) : null;
  return found?.ok && found.value.status === 'PUBLISHED' ? found.value : null;
}

/** The paragraphs that a passage stands in. */
function paragraphAt({ text }: ArticleView, index: CodePointIndex, { start, end }: Span): string {
  return text.blocks
    .filter((block) => block.start < end && start < block.end)
    .map((block) => index.slice(block.start, block.end))
    .join('\n');
}
