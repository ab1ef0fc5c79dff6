import { z } from 'zod';
import { given } from '../given';
import { operation } from '../operation';
import { count, Paging, withoutNul } from '../primitives';
import {
  CorrectionPage,
  ListPublic,
  PublicArticle,
  PublicClaim,
  PublicPage,
  PublicSource,
} from '../publication';

const Slug = withoutNul(z.string().min(1).max(200));

export const publicClaimsOperation = operation({
  id: 'publicClaims',
  method: 'GET',
  path: '/public/claims',
  tag: 'Public',
  summary: 'List published claims',
  description: 'Newest first; with `q` the best matches first.',
  open: true,
  input: ListPublic,
  output: PublicPage,
});

export const publicClaimOperation = operation({
  id: 'publicClaim',
  method: 'GET',
  path: '/public/claims/{slug}',
  tag: 'Public',
  summary: 'Show a published claim',
  description:
    'The frozen snapshot, byte for byte: its SHA-256 is the ETag, with `.under-review` behind it where the header says so. `sequence` asks for an earlier publication. A retracted claim keeps its address.',
  open: true,
  input: given({ slug: Slug, sequence: count(1).optional() }),
  output: PublicClaim,
});

export const publicClaimVersionOperation = operation({
  id: 'publicClaimVersion',
  method: 'GET',
  path: '/public/claims/{slug}/versions/{sequence}',
  tag: 'Public',
  summary: 'Show one version of a published claim',
  description:
    'The frozen snapshot as readers saw it in this version, byte for byte: its SHA-256 is the ETag. Of what was retracted since, the tombstone is shown instead.',
  open: true,
  input: given({ slug: Slug, sequence: count(1) }),
  output: PublicClaim,
});

export const publicArticleOperation = operation({
  id: 'publicArticle',
  method: 'GET',
  path: '/public/articles/{slug}',
  tag: 'Public',
  summary: 'Show an article as far as readers may see it',
  open: true,
  input: given({ slug: Slug }),
  output: PublicArticle,
});

export const publicSourceOperation = operation({
  id: 'publicSource',
  method: 'GET',
  path: '/public/sources/{slug}',
  tag: 'Public',
  summary: 'Show a source with the published claims that rest on it',
  open: true,
  input: Paging.extend({ slug: Slug }),
  output: PublicSource,
});

export const publicCorrectionsOperation = operation({
  id: 'publicCorrections',
  method: 'GET',
  path: '/public/corrections',
  tag: 'Public',
  summary: 'List corrections',
  description: 'Newest first.',
  open: true,
  input: Paging,
  output: CorrectionPage,
});
