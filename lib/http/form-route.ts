import { cookies } from 'next/headers';
import { z } from 'zod';
import { cameOverHttps } from '@/lib/auth/over-https';
import { type Issue, ok, type Refusal, type Result } from '@/lib/domain/result';
import { limitedBody } from './body/limited';
import { STRANGERS_LIMIT, tooLong } from './body/strangers';
import { busyPage } from './busy-answer';
import { isCrossSite } from './door/cross-site';
import { eachOnce } from './each-once';
import { issuesOf } from './issues';
import { problem } from './problem';
import { sentenceOf } from './refusal';
import { pathOf, type RouteHandler } from './route';

const COOKIE = 'sourceline-form';

/** What a plain form shows after a refused attempt. What was typed stands in it again; a password never does. */
export type FormState = { sentence: string | null; issues: Issue[]; typed: Record<string, string> };

export const untouched: FormState = { sentence: null, issues: [], typed: {} };

/** Where a form stands, and which of its fields are shown again. */
type FormPlace = { page: (form: URLSearchParams) => string; keep: readonly string[] };

/**
 * A plain form's route, for pages that must work without a script: it does what the form asks and leads to the next page,
 * or leads back to the form, which then shows what is wrong (`formState`). `run` answers with the next page's address.
 */
export const formRoute =
  <S extends z.ZodType>(
    schema: S,
    place: FormPlace,
    run: (input: z.output<S>, form: URLSearchParams, headers: Headers) => Promise<Result<string>>,
  ): RouteHandler =>
  async (request) => {
    if (isCrossSite(request.headers)) return problem({ kind: 'cross_site' }, pathOf(request));
    const body = await limitedBody(request, STRANGERS_LIMIT);
    if (!body) return problem(tooLong, pathOf(request));
    const form = new URLSearchParams(new TextDecoder().decode(body));
    const parsed = parse(schema, form);
    const result = parsed.ok ? await run(parsed.value, form, request.headers) : parsed;
    if (result.ok) return seeOther(result.value);
    await keep(result.refusal, form, place.keep, cameOverHttps(request.headers.get('x-forwarded-proto')));
    if (result.refusal.kind === 'busy') return busyPage(result.refusal, place.page(form));
    return seeOther(place.page(form));
  };

/** What the last attempt left for the form, when the address says that there was one. */
export async function formState(again: unknown): Promise<FormState> {
  const kept = again === undefined ? undefined : (await cookies()).get(COOKIE)?.value;
  return (kept && readState(kept)) || untouched;
}

function readState(kept: string): FormState | null {
  try {
    return Kept.parse(JSON.parse(kept));
  } catch {
    return null;
  }
}

const Kept: z.ZodType<FormState> = z.object({
  sentence: z.string().nullable(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })),
  typed: z.record(z.string(), z.string()),
});

function parse<S extends z.ZodType>(schema: S, form: URLSearchParams): Result<z.output<S>> {
  const fields = eachOnce(form);
  if (!fields.ok) return fields;
  const parsed = schema.safeParse(fields.value);
  if (parsed.success) return ok(parsed.data);
  return { ok: false, refusal: { kind: 'invalid', issues: issuesOf(parsed.error) } };
}

/** For two minutes, out of scripts' reach: long enough for the page that comes next. */
async function keep(
  refusal: Refusal,
  form: URLSearchParams,
  names: readonly string[],
  secure: boolean,
): Promise<void> {
  const state: FormState = {
    sentence: refusal.kind === 'invalid' ? null : sentenceOf(refusal),
    issues: refusal.kind === 'invalid' ? refusal.issues : [],
    typed: Object.fromEntries(names.map((name) => [name, (form.get(name) ?? '').slice(0, 300)])),
  };
  (await cookies()).set(COOKIE, JSON.stringify(state), {
    httpOnly: true,
    secure,
    sameSite: 'lax',
    path: '/',
    maxAge: 120,
  });
}

/** 303: the next page is fetched with GET, so that reloading it sends no form again. */
const seeOther = (location: string): Response => new Response(null, { status: 303, headers: { location } });
