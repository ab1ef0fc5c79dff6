import { OWN_REFERRER } from '@/lib/http/security-headers.js';
import { readReceipt } from '@/lib/services/challenge/receipt';
import { answering } from '../../answering';

type Parts = { secret: string };

const drawn = answering('receipt', async ({ secret }: Parts) => {
  const receipt = await readReceipt({ secret });
  return receipt.ok ? { secret, receipt: receipt.value } : null;
});

/** Its address is a secret: no page that it leads to learns it, and nobody lists it. */
export async function GET(request: Request, context: { params: Promise<Parts> }): Promise<Response> {
  const answer = await drawn(request, context);
  if (answer.status === 200) {
    answer.headers.set(OWN_REFERRER, 'no-referrer');
    answer.headers.set('x-robots-tag', 'noindex');
  }
  return answer;
}
