import { publicFileRoute } from '@/lib/http/public-file-route';
import { preflight } from '@/lib/http/public-route';
import { publicCaptureTextOperation } from '@/lib/schemas/operations/publication';
import { publicCaptureText } from '@/lib/services/publication/captures';

export const GET = publicFileRoute(publicCaptureTextOperation, 'inline', (input) => publicCaptureText(input));
export const OPTIONS = preflight;
