import { ComparisonPage } from '@/components/publication/version/comparison';
import { VersionsPage } from '@/components/publication/version/list';
import type { Drawing } from '@/components/shell/document';
import type { Comparison } from '@/lib/domain/publication/comparing';
import { isolated } from '@/lib/domain/text/isolating';
import type { Site } from '@/lib/formats/claim-review';
import type { PublicVersions } from '@/lib/schemas/publication/version';

/** Every version of a claim, and the way to what changed between any two. */
export const versionsDocument = (found: PublicVersions, site: Site): Drawing => ({
  head: {
    title: `Versions of “${isolated(found.statement)}”`,
    canonical: `${site.url}/claims/${found.slug}/versions`,
    unlisted: true,
  },
  body: <VersionsPage {...found} />,
});

/** What changed between two versions of a claim. */
export const comparisonDocument = (found: Comparison, site: Site): Drawing => ({
  head: {
    title: `Version ${found.from.sequence} and version ${found.to.sequence} of “${isolated(found.statement)}”`,
    canonical: `${site.url}/claims/${found.slug}/versions/${found.from.sequence}/compare/${found.to.sequence}`,
    unlisted: true,
  },
  body: <ComparisonPage {...found} />,
});
