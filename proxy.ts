import { NextResponse } from 'next/server';
import { longBody } from '@/lib/http/body/long';
import { strangersBody } from '@/lib/http/body/strangers';

/** Stands before every page and form that gets a long body, or one of a length that isn't said. */
export const proxy = async (request: Request): Promise<Response> =>
  (await strangersBody(request)) ?? longBody(request) ?? NextResponse.next();

/**
 * What has no body, or less than 10,000 bytes, passes without being asked. So does the API, whose routes ask who calls
 * before they read. Next reads this without running it: constants alone.
 */
export const config = {
  matcher: [
    {
      source: '/((?!api/v1/).*)',
      has: [{ type: 'header', key: 'content-length', value: '\\d{5,}' }],
    },
    {
      source: '/((?!api/v1/).*)',
      has: [{ type: 'header', key: 'transfer-encoding' }],
    },
  ],
};
