import { ReceiptPage } from '@/components/challenge/receipt/page';
import type { Drawing } from '@/components/shell/document';
import type { Site } from '@/lib/formats/claim-review';
import type { Receipt } from '@/lib/schemas/challenge/receipt';

/** What became of something that a reader sent, for whoever has this address. */
export const receiptDocument = (
  { secret, receipt }: { secret: string; receipt: Receipt },
  site: Site,
): Drawing => ({
  head: { title: 'Your receipt', unlisted: true },
  body: <ReceiptPage receipt={receipt} address={`${site.url}/receipts/${secret}`} />,
});
