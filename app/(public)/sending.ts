import type { z } from 'zod';
import type { Again } from '@/components/challenge/sending/again';
import type { Issue, Refusal, Result } from '@/lib/domain/result';
import { limitedBody } from '@/lib/http/body/limited';
import { STRANGERS_LIMIT, tooLong } from '@/lib/http/body/strangers';
import { isCrossSite } from '@/lib/http/door/cross-site';
import { eachOnce } from '@/lib/http/each-once';
import { incidentOf } from '@/lib/http/incident';
import { issuesOf } from '@/lib/http/issues';
import { problem } from '@/lib/http/problem';
import { sentenceOf, statusOf } from '@/lib/http/refusal';
import { pathOf } from '@/lib/http/route';
import type { Sender } from '@/lib/services/challenge/sending';
import { type Handler, html, nothing } from './answering';
import type { Kind, Shown } from './documents';
import { draw } from './generated/documents.cjs';
import { site } from './site';

type Sending<K extends Kind, P, S extends z.ZodType> = {
  kind: K;
  schema: S;
  /** What the form is drawn from again; null where nothing stands at its address. */
  again: (parts: P, again: Again) => Promise<Shown[K] | null>;
  /** Takes what was sent; answers with the secret of its receipt. */
  send: (input: z.output<S>, sender: Sender) => Promise<Result<string>>;
};

/**
 * What a plain form of readers sends, without an account and without a script. What is taken leads to its receipt; what isn't
 * is drawn again with what was typed, by the answer itself: nothing of it is kept anywhere.
 */
export const sending =
  <K extends Kind, P extends Record<string, string>, S extends z.ZodType>({
    kind,
    schema,
    again,
    send,
  }: Sending<K, P, S>): Handler<P> =>
  async (request, { params }) => {
    const path = pathOf(request);
    if (isCrossSite(request.headers)) return problem({ kind: 'cross_site' }, path);
    try {
      const body = await limitedBody(request, STRANGERS_LIMIT);
      if (!body) return problem(tooLong, path);
      const typed = new URLSearchParams(new TextDecoder().decode(body));
      const parts = await params;
      const input = read(schema, typed, parts);
      const sent = input.ok ? await send(input.value, senderOf(request)) : input;
      if (sent.ok) return ledTo(`/receipts/${sent.value}`);
      const shown = await again(parts, askedAgain(sent.refusal, typed));
      if (shown === null) return html(nothing(), 404);
      return html(draw(kind, shown, site(), path), statusOf(sent.refusal), retryAfter(sent.refusal));
    } catch (error) {
      const incident = incidentOf(error, `form ${kind}`);
      return html(draw('broken', { incident }, site(), null), 500);
    }
  };

function read<S extends z.ZodType>(
  schema: S,
  typed: URLSearchParams,
  parts: Record<string, string>,
): Result<z.output<S>> {
  const fields = eachOnce(typed);
  if (!fields.ok) return fields;
  const parsed = schema.safeParse({ ...fields.value, ...parts });
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, refusal: { kind: 'invalid', issues: issuesOf(parsed.error) } };
}

/** X-Forwarded-For is good: `believeOnlyTrustedProxies` has written it. */
const senderOf = (request: Request): Sender => ({
  address: request.headers.get('x-forwarded-for') ?? 'unknown',
});

function askedAgain(refusal: Refusal, typed: URLSearchParams): Again {
  const issues = refusal.kind === 'invalid' ? refusal.issues : [];
  const isAnew = refusal.kind === 'invalid' && issues.some(({ path }) => path === 'form');
  return {
    typed: Object.fromEntries(typed),
    form: isAnew ? null : typed.get('form'),
    issues: issues.map(aboutTheWhole),
    sentence: refusal.kind === 'invalid' ? null : sentenceFor(refusal),
  };
}

/** What is said of a field that nobody sees is said of the form. */
const aboutTheWhole = ({ path, message }: Issue): Issue => ({
  path: path === 'form' || path === 'publication' || path === 'subject' ? '' : path,
  message,
});

const sentenceFor = (refusal: Refusal): string =>
  refusal.kind === 'too_many'
    ? `More has come from your network than we can read. What you wrote stands below: send it again in ${Math.ceil(refusal.retryAfterSeconds / 60)} minutes.`
    : sentenceOf(refusal);

const retryAfter = (refusal: Refusal): Record<string, string> =>
  'retryAfterSeconds' in refusal ? { 'retry-after': String(refusal.retryAfterSeconds) } : {};

/** 303: reloading the receipt sends nothing again. */
const ledTo = (location: string): Response => new Response(null, { status: 303, headers: { location } });
