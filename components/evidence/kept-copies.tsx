import Link from 'next/link';
import type { EvidenceView } from '@/lib/schemas/evidence';

/** Leads to the copies that are kept of what stands at the address of evidence; nothing where it has none. */
export function KeptCopies({ evidence: { id, url } }: { evidence: EvidenceView }) {
  if (url === null) return null;
  return (
    <p className="text-sm">
      <Link href={`/desk/evidence/${id}`} className="link">
        Kept copies
      </Link>
    </p>
  );
}
