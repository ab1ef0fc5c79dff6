import { openapi } from '@/lib/formats/openapi';
import { operations } from '@/lib/schemas/operations/all';

/** Depends on nothing in the request, so it is made once, when the site is built. */
export const GET = (): Response =>
  Response.json(openapi(operations), { headers: { 'access-control-allow-origin': '*' } });
