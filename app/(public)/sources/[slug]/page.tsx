import type { Metadata } from 'next';
import { isolated } from '@/lib/domain/text/isolating';
import { NOWHERE, readSource } from '../../reading';
import { canonicalOf, site } from '../../site';
import { SourceClaims } from './source-claims';

type Props = { params: Promise<{ slug: string }> };

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ slug: NOWHERE }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await readSource((await params).slug);
  if (!found) return {};
  const title = found.source.name;
  const description = `Published claims that rest on or mention ${isolated(title)}.`;
  const url = canonicalOf(`/sources/${found.source.slug}`);
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { type: 'profile', title, description, url, siteName: site().name },
  };
}

export default async function Source({ params }: Props) {
  return <SourceClaims slug={(await params).slug} cursor={null} />;
}
