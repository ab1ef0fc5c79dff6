import { z } from 'zod';
import { given } from '../given';
import { operation } from '../operation';
import { count, Paging, withoutNul } from '../primitives';
import {
  AboutPublicCapture,
  CorrectionPage,
  ListPublic,
  PublicArticle,
  PublicClaim,
  PublicPage,
  PublicSource,
} from '../publication';
import { PublicNotices } from '../publication/notice';

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
    'The frozen snapshot, byte for byte: its SHA-256 is the ETag, with `.under-review` behind it where the header says so, and `.noticed-` and a mark where notices stand beside it. `sequence` asks for an earlier publication. A retracted claim keeps its address.',
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

export const publicNoticesOperation = operation({
  id: 'publicNotices',
  method: 'GET',
  path: '/public/claims/{slug}/notices',
  tag: 'Public',
  summary: 'Show what readers are told beside a published claim',
  description:
    'Dated, and outside of the frozen publication: an article no longer holds a passage as it was published. A notice ends when an editor ends it or the claim is published again.',
  open: true,
  input: given({ slug: Slug }),
  output: PublicNotices,
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

export const publicCaptureTextOperation = operation({
  id: 'publicCaptureText',
  method: 'GET',
  path: '/public/captures/{sha256}/text',
  tag: 'Public',
  summary: 'Read the text of an archived copy',
  description:
    'By the SHA-256 of the bytes that were captured. UTF-8, and the SHA-256 of what is sent is the ETag. A copy is there while a publication names it that was not retracted, and while its evidence is public.',
  open: true,
  input: AboutPublicCapture,
  output: z.string(),
  file: true,
});

export const publicCaptureFileOperation = operation({
  id: 'publicCaptureFile',
  method: 'GET',
  path: '/public/captures/{sha256}/file',
  tag: 'Public',
  summary: 'Download the file of an archived copy',
  description:
    'As a download, without what the original says of who made it and where; its SHA-256 is the ETag. Only where readers may have the file.',
  open: true,
  input: AboutPublicCapture,
  output: z.string(),
  conflicts: true,
  file: true,
});
