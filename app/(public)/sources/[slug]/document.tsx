import { SourcePage } from '@/components/publication/source-page';
import type { Drawing } from '@/components/shell/document';
import { isolated } from '@/lib/domain/text/isolating';
import type { Site } from '@/lib/formats/claim-review';
import type { PublicSourceView } from '@/lib/schemas/publication';

/** A source with the newest of the published claims that mention it. */
export function sourceDocument(view: PublicSourceView, site: Site): Drawing {
  const { slug, name } = view.source;
  const url = `${site.url}/sources/${slug}`;
  return {
    head: {
      title: name,
      description: `Published claims that rest on or mention ${isolated(name)}.`,
      canonical: url,
      shared: { type: 'profile', url, siteName: site.name },
    },
    body: <SourcePage view={view} first />,
  };
}

/** One page of the older ones. */
export const olderOfSourceDocument = (view: PublicSourceView): Drawing => ({
  head: { title: `${isolated(view.source.name)}: older claims`, unlisted: true },
  body: <SourcePage view={view} first={false} />,
});
