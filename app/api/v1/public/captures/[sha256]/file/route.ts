import { publicFileRoute } from '@/lib/http/public-file-route';
import { preflight } from '@/lib/http/public-route';
import { publicCaptureFileOperation } from '@/lib/schemas/operations/publication';
import { publicCaptureFile } from '@/lib/services/publication/captures';

export const GET = publicFileRoute(publicCaptureFileOperation, 'attachment', (input) =>
  publicCaptureFile(input),
);
export const OPTIONS = preflight;
