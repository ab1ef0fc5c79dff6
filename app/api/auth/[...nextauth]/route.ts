import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/options';
import { jsonBody } from '@/lib/http/body/json';
import { busyAtTheDoor } from '@/lib/http/busy-answer';
import { incidentAnswer } from '@/lib/http/incident';
import { problem } from '@/lib/http/problem';
import { pathOf } from '@/lib/http/route';

type Context = { params: Promise<{ nextauth: string[] }> };

/** NextAuth's own addresses. It fails on JSON that it can't read, so that is looked at before. */
async function handler(request: NextRequest, context: Context): Promise<Response> {
  const instance = pathOf(request);
  try {
    if (request.headers.get('content-type')?.includes('application/json')) {
      const body = await jsonBody(request.clone());
      if (!body.ok) return problem(body.trouble, instance);
    }
    return busyAtTheDoor(request) ?? (await NextAuth(request, context, authOptions(request.headers)));
  } catch (error) {
    return incidentAnswer(error, 'nextAuth', instance);
  }
}

export { handler as GET, handler as POST };
