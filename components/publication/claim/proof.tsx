import { Isolated } from '@/components/text/isolated';
import { CopyButton } from '@/components/ui/copy-button';

/** How to cite this version. */
export function PublicCitation({ citation, statement }: { citation: string; statement: string }) {
  return (
    <>
      <p className="font-serif text-base wrap-anywhere">
        <Isolated text={citation} names={[statement]} />
      </p>
      <div className="mt-3">
        <CopyButton text={citation}>Copy citation</CopyButton>
      </div>
    </>
  );
}

/** How anybody can prove that the page shows what was published. */
export function PublicCheck({
  slug,
  sequence,
  sha256,
  current,
  annotated,
}: {
  slug: string;
  sequence: number;
  sha256: string;
  /** Whether this is what the API serves at the claim's own address; an older version has its own. */
  current: boolean;
  /** Whether it has passages, to be had as annotations. */
  annotated: boolean;
}) {
  const newest = `/api/v1/public/claims/${slug}`;
  return (
    <div className="grid gap-3 text-sm">
      <p>
        This page is drawn from one frozen file. Fetch{' '}
        <a href={current ? newest : `${newest}/versions/${sequence}`} className="link">
          the file as JSON
        </a>{' '}
        and compare its SHA-256 with this one:
      </p>
      <p>
        <code className="block bg-surface px-3 py-2 font-mono text-xs wrap-anywhere">{sha256}</code>
      </p>
      {annotated ? (
        <p>
          <a href={`/claims/${slug}/annotations.json`} className="link">
            Passages as W3C Web Annotations
          </a>
        </p>
      ) : null}
    </div>
  );
}
