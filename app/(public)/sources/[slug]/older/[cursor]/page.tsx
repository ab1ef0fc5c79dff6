import type { Metadata } from 'next';
import { isolated } from '@/lib/domain/text/isolating';
import { NOWHERE, readSource } from '../../../../reading';
import { SourceClaims } from '../../source-claims';

type Props = { params: Promise<{ slug: string; cursor: string }> };

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ slug: NOWHERE, cursor: NOWHERE }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, cursor } = await params;
  const found = await readSource(slug, cursor);
  return found ? { title: `${isolated(found.source.name)}: older claims`, robots: { index: false } } : {};
}

export default async function OlderOfSource({ params }: Props) {
  return <SourceClaims {...(await params)} />;
}
