import { DateTime } from '@/components/ui/date-time';
import { type Definition, DefinitionList } from '@/components/ui/definition-list';
import { bytesInWords } from '@/lib/domain/article/files';
import type { CaptureText } from '@/lib/schemas/evidence/reading';

/** What is known of a copy: where it was, when, what it is, and what proves that it was not changed. */
export function CopyFacts({ capture }: { capture: CaptureText }) {
  const { finalAddress, redirects, fileName, capturedAt, capturedBy, status } = capture;
  const items: (Definition | null)[] = [
    finalAddress === null ? null : { term: 'Where it was', details: <Address url={finalAddress} /> },
    redirects.length === 0
      ? null
      : { term: 'Led there by', details: redirects.map((url) => <Address key={url} url={url} />) },
    fileName === null ? null : { term: 'File', details: <bdi>{fileName}</bdi> },
    { term: 'Taken', details: <DateTime value={capturedAt} show="minute" /> },
    capturedBy && { term: 'By', details: <bdi>{capturedBy.name}</bdi> },
    status === null ? null : { term: 'Answer of the server', details: String(status) },
    { term: 'What it is', details: `${capture.mediaType}, ${bytesInWords(capture.bytes)}` },
    capture.extractor === null
      ? null
      : { term: 'Read by', details: `${capture.extractor} ${capture.extractorVersion ?? ''}` },
    { term: 'SHA-256', details: <Hash value={capture.sha256} /> },
  ];
  return <DefinitionList items={items.filter((item) => item !== null)} />;
}

const Address = ({ url }: { url: string }) => (
  <span dir="ltr" className="block break-all">
    {url}
  </span>
);

const Hash = ({ value }: { value: string }) => (
  <code dir="ltr" translate="no" className="font-mono text-xs break-all">
    {value}
  </code>
);
