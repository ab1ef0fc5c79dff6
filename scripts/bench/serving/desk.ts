import { randomUUID } from 'node:crypto';
import { accountOf, sessionOf } from '../../drills/people';
import { Stop } from '../../setup/stop.mjs';
import { idOf, versionIdOf } from '../newsroom/copies';
import type { Path } from './path';
import type { Ours } from './site';

/** Who works at the desk, and what they need for it. */
export type Desk = {
  /** A bearer token. */
  token: string;
  /** A Cookie header with their session. */
  cookie: string;
  /** Where claims stand, in every article of the bench alike, and who says so there. */
  place: { start: number; end: number; exact: string; sourceId: string };
};

type Claim = {
  appearances: {
    passage: { start: number; end: number; exact: string };
    attributions: { hops: { source: { id: string } | null }[] }[];
  }[];
};

/** Signs the demo's fact-checker Tomas in, whose token this is, and looks up where the bench's claims stand. */
export async function deskAt({ ports }: Pick<Ours, 'ports'>, token: string): Promise<Desk> {
  const url = `http://127.0.0.1:${ports[0]}`;
  const cookie = await sessionOf(url, accountOf('Tomas'));
  if (!cookie) throw new Stop('Tomas could not sign in.');
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/api/v1/claims/${idOf('published', 0)}`, { headers });
  const [appearance] = ((await answer.json()) as Claim).appearances;
  const sourceId = appearance?.attributions[0]?.hops[0]?.source?.id;
  if (!appearance || !sourceId) throw new Stop('The first claim has no passage with a named speaker.');
  const { start, end, exact } = appearance.passage;
  return { token, cookie, place: { start, end, exact, sourceId } };
}

const said = () => ({ statement: `The mill at ${randomUUID()} was sold.`, kind: 'FACTUAL' });

/** What the desk asks of a newsroom with this many articles. */
export const deskPaths = ({ token, cookie, place }: Desk, articles: number): Path[] => {
  const bearer = { authorization: `Bearer ${token}` };
  const post = (body: object) => ({
    method: 'POST',
    path: '/api/v1/claims',
    headers: { ...bearer, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { sourceId, ...passage } = place;
  const hop = { speaker: 'SOURCE', sourceId, act: 'TOLD', basis: 'TOLD' };
  const attributions = [{ speech: 'INDIRECT', cueVerb: 'told', hops: [hop] }];
  return [
    {
      ...{ name: 'work list, page', front: true },
      target: () => ({ path: '/desk?task=review', headers: { cookie } }),
    },
    {
      ...{ name: 'work list, API, 50', best: 0.072, bare: true, front: true },
      target: () => ({ path: '/api/v1/work?task=review&limit=50', headers: bearer }),
    },
    {
      ...{ name: 'create a claim', best: 0.072, bare: true, waits: true },
      target: () => post(said()),
    },
    {
      ...{ name: 'create a claim in its passage', bare: true, waits: true },
      target: (n) =>
        post({
          ...said(),
          appearance: { versionId: versionIdOf(n % articles), ...passage, attributions },
        }),
    },
  ];
};
