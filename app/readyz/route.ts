import { isReady } from '@/lib/services/readiness';

/** Whether this process can do its work: for whoever sends it requests. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return new Response(
    ready ? 'ready\n' : 'The database does not answer, or is not at the migrations of this Sourceline.\n',
    {
      status: ready ? 200 : 503,
      headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
    },
  );
}
