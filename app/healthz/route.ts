/** Whether this process answers at all: for whoever would start it anew. */
export const GET = (): Response =>
  new Response('alive\n', { headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } });
