import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PublicPage } from '@/components/publication/claim/page';
import { NOWHERE, readClaim, readVersion, versionPath } from '../../../../reading';
import { citationOf, site } from '../../../../site';
import { claimMetadata } from '../../claim-metadata';

type Props = { params: Promise<{ slug: string; sequence: string }> };

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ slug: NOWHERE, sequence: NOWHERE }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await versionOf(await params);
  return found ? { ...claimMetadata(found.snapshot), robots: { index: false } } : {};
}

/** A claim as readers saw it in one version, for ever at this address; what was retracted since is its tombstone here too. */
export default async function VersionPage({ params }: Props) {
  const { slug, sequence } = await params;
  const path = versionPath(slug, Number(sequence));
  const [found, now] = await Promise.all([versionOf({ slug, sequence }), readClaim(slug, path)]);
  if (!found || !now) notFound();
  return (
    <PublicPage {...found} newest={now.snapshot.sequence} citation={citationOf(found)} origin={site().url} />
  );
}

const versionOf = async ({ slug, sequence }: { slug: string; sequence: string }) =>
  /^[1-9]\d{0,8}$/.test(sequence) ? readVersion(slug, Number(sequence)) : null;
