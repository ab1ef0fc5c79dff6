import { PublicPage } from '@/components/publication/claim/page';
import type { Drawing } from '@/components/shell/document';
import type { PublishedNotice } from '@/lib/domain/publication/notice';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { claimReview, type Site, scriptJson } from '@/lib/formats/claim-review';
import { citationOf } from './citation';
import { claimHead } from './head';

type Published = { snapshot: Snapshot; sha256: string; underReview: boolean; notices: PublishedNotice[] };

/** A claim as it stands now, for readers and, as ClaimReview, for machines. */
export function claimDocument(found: Published, site: Site): Drawing {
  const { head, body } = versionDocument({ ...found, newest: found.snapshot.sequence }, site);
  const jsonLd = scriptJson(claimReview(found.snapshot, site));
  return { head: { ...head, unlisted: false, jsonLd }, body };
}

/** A claim as readers saw it in one version, for ever at this address; what was retracted since is its tombstone here too. */
export function versionDocument(found: Published & { newest: number }, site: Site): Drawing {
  return {
    head: { ...claimHead(found.snapshot, site), unlisted: true },
    body: <PublicPage {...found} citation={citationOf(found, site)} origin={site.url} />,
  };
}
