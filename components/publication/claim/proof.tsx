import { Isolated } from '@/components/text/isolated';
import { CopyButton } from '@/components/ui/copy-button';
import { Disclosure } from '@/components/ui/disclosure';

/** The same reference twice: to read, and with everything that proves it. */
export type Citation = {
  short: string;
  long: string;
  /** What the short one quotes of the statement, in the statement's own direction. */
  quoted: string;
};

/** How to cite this version: short to read, whole to copy. */
export function PublicCitation({ citation }: { citation: Citation }) {
  return (
    <>
      <p className="font-serif text-base wrap-anywhere">
        <Isolated text={citation.short} names={[citation.quoted]} />
      </p>
      <div className="needs-script no-print mt-3 grid gap-1.5">
        <CopyButton text={citation.long}>Copy citation</CopyButton>
        <p className="text-sm text-ink-muted">The copy has the verdict, the version and its hash.</p>
      </div>
    </>
  );
}

export type PublicProof = {
  slug: string;
  sequence: number;
  sha256: string;
  /** Whether this is what the API serves at the claim's own address; an older version has its own. */
  current: boolean;
  /** Whether it has passages, to be had as annotations. */
  annotated: boolean;
  /** Where this site stands, for a line that can be run anywhere. */
  origin: string;
  citation: Citation;
};

/** How anybody can prove that the page shows what was published. Folded: few ask, and they find the whole way here. */
export function PublicCheck({ slug, sequence, sha256, current, annotated, origin, citation }: PublicProof) {
  const newest = `/api/v1/public/claims/${slug}`;
  const file = current ? newest : `${newest}/versions/${sequence}`;
  return (
    <Disclosure id="verify" summary="Verify this page" className="border-t border-rule pt-3">
      <div className="grid gap-3 text-sm">
        <p>This page is drawn from one frozen file. To see that nothing in it was changed since:</p>
        <ol className="grid list-decimal gap-3 ps-5">
          <li>
            Fetch{' '}
            <a href={file} className="link">
              the file as JSON
            </a>
            .
          </li>
          <li>
            Work out its SHA-256, for instance with
            <Code>{`curl -s ${origin}${file} | sha256sum`}</Code>
          </li>
          <li>
            It has to be
            <Code>{sha256}</Code>
          </li>
        </ol>
        <p>
          <span className="block font-semibold">The citation in full</span>
          <span dir="auto" className="wrap-anywhere">
            {citation.long}
          </span>
        </p>
        {annotated ? (
          <p>
            <a href={`/claims/${slug}/annotations.json`} className="link">
              Passages as W3C Web Annotations
            </a>
          </p>
        ) : null}
      </div>
    </Disclosure>
  );
}

const Code = ({ children }: { children: string }) => (
  <code dir="ltr" translate="no" className="mt-1 block bg-surface px-3 py-2 font-mono text-xs wrap-anywhere">
    {children}
  </code>
);
