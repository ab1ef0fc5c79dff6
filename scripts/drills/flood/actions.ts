import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD } from '../../setup/scratch.mjs';
import type { Answer } from '../ask';

type Manifest = { node: Record<string, { exportedName: string }> };

/**
 * Calls a server action as a page does, with arguments as React writes them (JSON, where they are plain). Anybody can: the
 * actions' ids stand in the scripts that pages load. `cookie` is the session's; a stranger has none.
 */
export async function callAction(
  url: string,
  { name, page, args, cookie }: { name: string; page: string; args: string; cookie?: string },
): Promise<Omit<Answer, 'milliseconds'>> {
  const response = await fetch(url + page, {
    method: 'POST',
    redirect: 'manual',
    body: args,
    headers: {
      'next-action': idOf(name),
      'content-type': 'text/plain;charset=UTF-8',
      origin: url,
      ...(cookie === undefined ? {} : { cookie }),
    },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function idOf(name: string): string {
  const file = join(BUILD, 'server', 'server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const id = Object.keys(node).find((candidate) => node[candidate]?.exportedName === name);
  if (!id) throw new Error(`The build has no action ${name}.`);
  return id;
}

/** One sentence when an answer has another status than the product promises. */
export const unless = (
  promised: readonly number[],
  { status, text }: Pick<Answer, 'status' | 'text'>,
): string[] =>
  promised.includes(status)
    ? []
    : [`answered with ${status} instead of ${promised.join(' or ')}: ${text.slice(0, 200)}`];
