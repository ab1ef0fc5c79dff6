import { Dotted } from '@/components/text/dotted';
import { DateTime, formatDateTime } from '@/components/ui/date-time';
import { bytesInWords } from '@/lib/domain/article/files';
import type { SnapshotEvidence } from '@/lib/domain/publication/publication';
import { isolated } from '@/lib/domain/text/isolating';

/** The copy that is kept of a piece of evidence: of when, its hash, and the ways to read it. Nothing where none is. */
export function ArchivedCopy({ evidence: { title, capture } }: { evidence: SnapshotEvidence }) {
  if (!capture) return null;
  const { sha256, capturedAt, bytes, textSha256, fileSha256 } = capture;
  const address = `/api/v1/public/captures/${sha256}`;
  const of = <span className="sr-only">{` of “${isolated(title)}”, ${formatDateTime(capturedAt)}`}</span>;
  return (
    <div className="mt-3 text-sm text-ink-muted">
      <p>
        {'Archived copy: '}
        <DateTime value={capturedAt} show="short" />
        {', SHA-256 '}
        <code dir="ltr" translate="no" className="font-mono text-xs wrap-anywhere">
          {sha256}
        </code>
      </p>
      <Dotted
        facts={[
          textSha256 && (
            <a key="text" href={`${address}/text`} className="link">
              Read its text
              {of}
            </a>
          ),
          fileSha256 && (
            <a key="file" href={`${address}/file`} download className="link">
              Download the file
              {of}
            </a>
          ),
          textSha256 || fileSha256 ? (
            <a key="how" href="/methodology#archive" className="link">
              How to check it
            </a>
          ) : (
            `${bytesInWords(bytes)}, kept by us`
          ),
        ]}
      />
    </div>
  );
}
