import { doorFullFor } from '@/lib/auth/visitor';
import type { Refusal } from '@/lib/domain/result';
import { problem } from './problem';
import { sentenceOf, statusOf } from './refusal';
import { pathOf } from './route';

type Busy = Extract<Refusal, { kind: 'busy' }>;

/** The one of NextAuth's addresses that compares a password; whoever signs out has none to wait for. */
const SIGNS_IN = /^\/api\/auth\/callback\/credentials\/?$/;

/** The answer to a sign-in at NextAuth's own door while too many others wait: NextAuth itself knows only yes and no. */
export const busyAtTheDoor = (request: Request): Response | null => {
  const path = pathOf(request);
  const retryAfterSeconds = request.method === 'POST' && SIGNS_IN.test(path) ? doorFullFor() : 0;
  return retryAfterSeconds > 0 ? problem({ kind: 'busy', retryAfterSeconds }, path) : null;
};

/**
 * The answer to a plain form while too many others wait: a page of one sentence and the way back. Drawing the form again
 * would cost what there is too little of.
 * @param form where the form stands, as a path
 */
export const busyPage = (refusal: Busy, form: string): Response =>
  new Response(page(sentenceOf(refusal), form), {
    status: statusOf(refusal),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'retry-after': String(refusal.retryAfterSeconds),
    },
  });

const page = (sentence: string, form: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Busy</title>
<main style="max-width: 32rem; margin: 20vh auto; padding: 0 1.5rem; font: 1.125rem/1.5 system-ui, sans-serif">
<h1 style="font-size: 1.5rem">Many people at once</h1>
<p>${escaped(sentence)}</p>
<p><a href="${escaped(form)}">Back to the form</a></p>
</main>
</html>
`;

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
