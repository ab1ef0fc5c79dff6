import { notFound } from 'next/navigation';
import { SourcePage } from '@/components/publication/source-page';
import { readSource } from '../../reading';

/** A source with one page of the published claims that mention it. */
export async function SourceClaims({ slug, cursor }: { slug: string; cursor: string | null }) {
  const found = await readSource(slug, cursor);
  if (!found) notFound();
  return <SourcePage view={found} first={cursor === null} />;
}
