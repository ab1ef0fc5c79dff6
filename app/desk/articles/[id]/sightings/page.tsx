import type { Metadata } from 'next';
import { Offers } from '@/components/sighting/offers';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { currentActor } from '@/lib/auth/current-actor';
import { getArticle } from '@/lib/services/article/articles';
import { listOffers } from '@/lib/services/sighting/reading';
import { read } from '../../../reading';
import { dismissSightingAction } from '../../../sightings/actions';

export const metadata: Metadata = { title: 'Sightings in an article' };

/** Waits for what it reads instead of streaming it in: what streams needs a script, and offers are judged without. */
export const instant = false;

/** The published claims that probably stand in an article, to be judged one by one. */
export default async function ArticleSightingsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [here, actor] = [`/desk/articles/${id}/sightings`, await currentActor()];
  const article = read(await getArticle(actor, { articleId: id }), here);
  const { items } = read(await listOffers(actor, { articleId: id }), here);
  const crumbs = [
    { label: 'Articles', href: '/desk/articles' },
    { label: article.title, href: `/desk/articles/${id}` },
    { label: 'Sightings' },
  ];
  return (
    <div className="grid gap-6">
      <Breadcrumbs crumbs={crumbs} />
      <PageHeader
        size="tool"
        title="Which published claims stand here?"
        kicker={article.title}
        lede="Found by their words. What you say is not the claim is not offered here again; what stands here waits for an editor."
        actions={<ButtonLink href="/desk/sightings">All sightings</ButtonLink>}
      />
      {items.length > 0 ? (
        <Offers items={items} me={actor.id ?? ''} dismiss={dismissSightingAction} />
      ) : (
        <EmptyState title="Nothing is offered">
          When an article comes in or changes, the published claims that probably stand in it are looked for.
          What you see yourself, select in the text and link to the claim.
        </EmptyState>
      )}
    </div>
  );
}
