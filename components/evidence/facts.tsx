import { PartialDate } from '@/components/text/partial-date';
import { type Definition, DefinitionList } from '@/components/ui/definition-list';
import { evidenceStateLabels, originalityLabels, sensitivityLabels } from '@/lib/domain/evidence/evidence';
import type { EvidenceView } from '@/lib/schemas/evidence';

/** What is known of a piece of evidence, whatever it says about any claim. */
export function EvidenceFacts({ evidence }: { evidence: EvidenceView }) {
  const { url, source, publishedAt, sensitivity, state, originality } = evidence;
  const items: (Definition | null)[] = [
    url === null ? null : { term: 'Address', details: <Address url={url} /> },
    source && { term: 'Source', details: <bdi>{source.name}</bdi> },
    publishedAt === null ? null : { term: 'Published', details: <PartialDate value={publishedAt} /> },
    { term: 'Whether it holds', details: evidenceStateLabels[state] },
    { term: 'First-hand or repeated', details: originalityLabels[originality] },
    { term: 'Who may see it', details: sensitivityLabels[sensitivity] },
  ];
  return <DefinitionList items={items.filter((item) => item !== null)} />;
}

const Address = ({ url }: { url: string }) => (
  <a href={url} target="_blank" rel="noopener noreferrer" dir="ltr" className="link break-all">
    {url}
  </a>
);
