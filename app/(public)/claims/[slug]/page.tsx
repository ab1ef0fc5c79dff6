import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PublicPage } from '@/components/publication/claim/page';
import { claimReview, scriptJson } from '@/lib/formats/claim-review';
import { NOWHERE, readClaim } from '../../reading';
import { citationOf, site } from '../../site';
import { claimMetadata } from './claim-metadata';

type Props = { params: Promise<{ slug: string }> };

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ slug: NOWHERE }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await readClaim((await params).slug);
  return found ? claimMetadata(found.snapshot) : {};
}

/** A claim as it stands now, for readers and, as ClaimReview, for machines. */
export default async function ClaimPage({ params }: Props) {
  const found = await readClaim((await params).slug);
  if (!found) notFound();
  const { snapshot } = found;
  return (
    <>
      <script type="application/ld+json">{scriptJson(claimReview(snapshot, site()))}</script>
      <PublicPage {...found} newest={snapshot.sequence} citation={citationOf(found)} origin={site().url} />
    </>
  );
}
