import { z } from 'zod';
import { given } from '@/lib/schemas/given';
import { operation } from '@/lib/schemas/operation';
import { count, withoutNul } from '@/lib/schemas/primitives';
import { PublicComparison, PublicVersions } from '@/lib/schemas/publication/version';

const Slug = withoutNul(z.string().min(1).max(200));

export const publicVersionsOperation = operation({
  id: 'publicVersions',
  method: 'GET',
  path: '/public/claims/{slug}/versions',
  tag: 'Public',
  summary: 'List the versions of a published claim',
  description: 'Each with its date, its SHA-256 and what readers were told of the change.',
  open: true,
  input: given({ slug: Slug }),
  output: PublicVersions,
});

export const publicComparisonOperation = operation({
  id: 'publicComparison',
  method: 'GET',
  path: '/public/claims/{slug}/versions/{sequence}/compare/{to}',
  tag: 'Public',
  summary: 'Compare two versions of a published claim',
  description:
    'What changed from one to a later one, by the parts of the page and word by word. What a retraction took back is compared with nothing.',
  open: true,
  input: given({ slug: Slug, sequence: count(1), to: count(1) }),
  output: PublicComparison,
});
