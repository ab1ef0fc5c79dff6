import { env } from '@/lib/config/env';

/** A capture as it is packed, with all that proves it. */
export type Packed = {
  id: string;
  /** Of the evidence that it is a copy of. */
  title: string;
  /** Where it was in the end; null for a file that somebody gave. */
  address: string | null;
  /** What led there. */
  redirects: readonly string[];
  /** The answer of the server and what was kept of its head; null and none for a file that somebody gave. */
  status: number | null;
  headers: Readonly<Record<string, string>>;
  fileName: string | null;
  mediaType: string;
  sha256: string;
  /** An ISO 8601 instant. */
  capturedAt: string;
  bytes: Uint8Array;
};

/** The address that players know a capture by: of a file that somebody gave, where Sourceline has it. */
export const addressIn = ({ id, address }: Packed): string =>
  address ?? `${env().SITE_URL}/api/v1/captures/${id}/file`;
