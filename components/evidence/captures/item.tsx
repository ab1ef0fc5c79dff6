import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { DateTime, formatDateTime } from '@/components/ui/date-time';
import { Disclosure } from '@/components/ui/disclosure';
import { bytesInWords } from '@/lib/domain/article/files';
import type { CaptureView } from '@/lib/schemas/evidence';
import { findingWords, isAnother, outcomeLabels } from './words';

/** One copy: when it was made, by whom, what it is, and its bytes as a download. */
export function CaptureItem({ evidenceId, capture }: { evidenceId: string; capture: CaptureView }) {
  const { id, finding, capturedAt, capturedBy, mediaType, bytes, fileName, finalAddress, sha256 } = capture;
  const { verification } = capture;
  return (
    <li className="grid gap-1.5 border-t border-rule py-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Badge tone={isAnother(finding) ? 'warning' : 'neutral'}>{findingWords[finding]}</Badge>
        <DateTime value={capturedAt} show="minute" />
        {verification && verification.outcome !== 'VERIFIED' ? (
          <Badge tone="danger">{outcomeLabels[verification.outcome]}</Badge>
        ) : null}
        {capturedBy ? (
          <span className="text-sm text-ink-muted">
            {capture.method === 'UPLOADED' ? 'given by ' : 'asked for by '}
            <bdi>{capturedBy.name}</bdi>
          </span>
        ) : null}
        {finding === 'CHANGED' ? (
          <Link href={`/desk/evidence/${evidenceId}/captures/${id}/difference`} className="link">
            <span>What changed</span>
            <span className="sr-only">{` in the copy of ${formatDateTime(capturedAt, 'minute')}`}</span>
          </Link>
        ) : null}
        <Link href={`/desk/evidence/${evidenceId}/captures/${id}`} className="link ms-auto">
          <span>Read</span>
          <span className="sr-only">{` the copy of ${formatDateTime(capturedAt, 'minute')}`}</span>
        </Link>
        <a href={`/api/v1/captures/${id}/file`} download className="link">
          <span>Download</span>
          <span className="sr-only">{` the copy of ${formatDateTime(capturedAt, 'minute')}`}</span>
        </a>
      </div>
      {fileName === null ? null : (
        <p className="text-sm wrap-anywhere">
          <bdi>{fileName}</bdi>
        </p>
      )}
      <Disclosure summary={`${mediaType}, ${bytesInWords(bytes)}`}>
        <dl className="grid gap-1 text-sm">
          {finalAddress === null ? null : (
            <div>
              <dt className="text-ink-muted">Where it was</dt>
              <dd dir="ltr" className="break-all">
                {finalAddress}
              </dd>
            </div>
          )}
          <div>
            <dt className="text-ink-muted">SHA-256</dt>
            <dd dir="ltr" className="font-mono text-xs break-all">
              {sha256}
            </dd>
          </div>
        </dl>
      </Disclosure>
    </li>
  );
}
