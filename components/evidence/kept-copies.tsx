import Link from 'next/link';
import type { EvidenceView } from '@/lib/schemas/evidence';

/** Leads to a piece of evidence by itself: the copies that are kept of it, and what can be changed of it. */
export function KeptCopies({ evidence: { id, url, hasFile } }: { evidence: EvidenceView }) {
  return (
    <p className="text-sm">
      <Link href={`/desk/evidence/${id}`} className="link">
        {url === null && !hasFile ? 'Details' : 'Kept copies'}
      </Link>
    </p>
  );
}
