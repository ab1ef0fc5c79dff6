import { renderToStaticMarkup } from 'react-dom/server';
import { Document, type DocumentFiles, type Drawing } from '@/components/shell/document';
import type { Site } from '@/lib/formats/claim-review';
import { articleDocument } from './articles/[slug]/document';
import { claimDocument, versionDocument } from './claims/[slug]/document';
import { reportDocument } from './claims/[slug]/report/document';
import { comparisonDocument, versionsDocument } from './claims/[slug]/versions/document';
import { correctionsDocument, olderCorrectionsDocument } from './corrections/document';
import { homeDocument, olderDocument } from './home';
import { methodologyDocument } from './methodology/document';
import { brokenDocument, nothingDocument } from './nothing';
import { receiptDocument } from './receipts/[secret]/document';
import { searchDocument } from './search/document';
import { sendAClaimDocument } from './send-a-claim/document';
import { olderOfSourceDocument, sourceDocument } from './sources/[slug]/document';

/** Every kind of page that readers get. */
const documents = {
  home: homeDocument,
  older: olderDocument,
  claim: claimDocument,
  version: versionDocument,
  versions: versionsDocument,
  comparison: comparisonDocument,
  article: articleDocument,
  source: sourceDocument,
  olderOfSource: olderOfSourceDocument,
  corrections: correctionsDocument,
  olderCorrections: olderCorrectionsDocument,
  methodology: methodologyDocument,
  search: searchDocument,
  report: reportDocument,
  sendAClaim: sendAClaimDocument,
  receipt: receiptDocument,
  nothing: nothingDocument,
  broken: brokenDocument,
};

export type Kind = keyof typeof documents;

/** What each of them is drawn from. */
export type Shown = {
  [K in Kind]: Parameters<(typeof documents)[K]> extends [infer Props, ...unknown[]] ? Props : object;
};

/** Written in by scripts/setup/documents.mjs, which makes these files. */
declare const DOCUMENT_FILES: DocumentFiles;

/**
 * Draws a page for readers: HTML that needs no script to be read, and holds everything once. `path` is where it stands,
 * null where that is nowhere. This file and what it needs are bundled by themselves: Next's server components know no other
 * way to send a page than with a second copy of it for React in the browser.
 */
export function draw<K extends Kind>(kind: K, shown: Shown[K], site: Site, path: string | null): string {
  const make = documents[kind] as (shown: Shown[K], site: Site) => Drawing;
  const document = <Document {...make(shown, site)} path={path} files={DOCUMENT_FILES} />;
  return `<!DOCTYPE html>${renderToStaticMarkup(document)}`;
}
