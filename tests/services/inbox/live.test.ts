import { expect, test } from 'vitest';
import { recordEnd } from '@/lib/data/inbox/following';
import type { Person } from '@/lib/domain/actor';
import type { LiveEvent } from '@/lib/domain/inbox/live';
import { eventStream } from '@/lib/http/event-stream';
import { MakeComment } from '@/lib/schemas/comment';
import { makeComment } from '@/lib/services/comment/making';
import { Hub } from '@/lib/services/inbox/live/hub';
import { followDesk } from '@/lib/services/inbox/live/live';
import { aPerson } from '../../support/actors';
import { aDraft, must, refusalOf } from '../../support/make';
import { aClaim, aNewsroom, moves, seals, tryRecuse } from '../../support/newsroom';
import { eventually } from '../../support/patience';

/** A page of somebody, and what it has heard. It begins to listen when what was done before is long past. */
async function aPage(hub: Hub, by: Person) {
  const heard: LiveEvent[] = [];
  let ended = false;
  const end = () => {
    ended = true;
  };
  const past = { through: hub, now: new Date(Date.now() + 3_600_000) };
  const leave = must(await followDesk(by, past))((event) => heard.push(event), end);
  return { heard, leave, isEnded: () => ended };
}

test('a page hears what colleagues do to claims that it may see, and not what its own reader does', async () => {
  const room = await aNewsroom();
  const [hub, claim] = [new Hub(), await aDraft({ by: room.author })];
  const [mine, other, admin] = [
    await aPage(hub, room.author),
    await aPage(hub, room.approver),
    must(await followDesk(await aPerson('EDITOR'), { through: hub })),
  ];
  await hub.look();
  const submitted = await moves(room.author, claim, { move: 'submit' });
  await hub.look();
  await hub.look();
  const { version } = submitted;
  expect(other.heard).toEqual([{ claimId: claim.id, change: 'moved', version, by: room.author.name }]);
  expect(mine.heard).toEqual([]);
  expect(typeof admin).toBe('function');
  expect(refusalOf(await followDesk(await aPerson('ADMIN'), { through: hub })).kind).toBe('not_found');
  hub.stop();
});

test('a page hears what happened while it was drawn', async () => {
  const room = await aNewsroom();
  const hub = new Hub();
  const claim = await aClaim('IN_REVIEW', room);
  const heard: LiveEvent[] = [];
  must(await followDesk(room.approver, { through: hub }))(
    (event) => heard.push(event),
    () => undefined,
  );
  await eventually(() => expect(heard.map(({ claimId }) => claimId)).toContain(claim.id));
  hub.stop();
});

test('what is sealed in an open round changes not a byte of what anybody hears', async () => {
  const room = await aNewsroom();
  const [sealer, other] = room.reviewers;
  const heardBy = async (seals: boolean) => {
    const claim = await aClaim('IN_REVIEW', room, { risk: 'HIGH' });
    const hub = new Hub();
    const pages = [];
    for (const by of [room.author, other, room.approver]) pages.push(await aPage(hub, by));
    await hub.look();
    if (seals) await sealAndStepAside(claim);
    await hub.look();
    const back = await moves(room.adjudicator, claim, { move: 'sendBack', reason: 'The date is missing.' });
    await hub.look();
    hub.stop();
    return JSON.stringify(pages.map(({ heard }) => heard)).replaceAll(back.id, 'CLAIM');
  };
  const sealAndStepAside = async (claim: Awaited<ReturnType<typeof aClaim>>) => {
    await seals(sealer, claim, {
      evidence: [
        {
          title: 'A',
          type: 'DATA',
          stance: 'CONTRADICTS',
          strength: 'STRONG',
          rationale: 'It says otherwise.',
        },
      ],
    });
    must(await tryRecuse(room.reviewers[2], claim));
  };
  const without = await heardBy(false);
  expect(without).toContain('CLAIM');
  expect(await heardBy(true)).toBe(without);
});

test('while an editor decides, nobody hears who commented: it may be who wrote the review', async () => {
  const room = await aNewsroom();
  const claim = await aClaim('ADJUDICATION', room);
  const [hub, reviewer] = [new Hub(), room.reviewers[0]];
  const page = await aPage(hub, room.adjudicator);
  await hub.look();
  const subjectId = claim.rounds[0]?.reviews.find(({ mine }) => !mine)?.id;
  const words = { claimId: claim.id, subject: 'REVIEW', subjectId, body: 'That is what I meant.' };
  must(await makeComment(reviewer, MakeComment.parse({ ...words, blocking: false })));
  await hub.look();
  hub.stop();
  expect(page.heard).toEqual([{ claimId: claim.id, change: 'commented', version: claim.version, by: null }]);
});

test('a page that is the first to listen misses nothing between what was there and the first look', async () => {
  const room = await aNewsroom();
  const [hub, draft] = [new Hub(), await aDraft({ by: room.author })];
  const page = await aPage(hub, room.approver);
  await hub.begun();
  await moves(room.author, draft, { move: 'submit' });
  await eventually(() => expect(page.heard.map(({ claimId }) => claimId)).toContain(draft.id));
  hub.stop();
});

test('nobody is looked for while nobody listens, and nobody holds more pages open than anybody looks at', async () => {
  const [hub, by] = [new Hub(), await aPerson('CHECKER')];
  const pages = await Promise.all(Array.from({ length: 12 }, () => aPage(hub, by)));
  expect(refusalOf(await followDesk(by, { through: hub })).kind).toBe('too_many');
  for (const { leave } of pages) leave?.();
  expect(hub.pagesOf(by.id)).toBe(0);
  expect((await followDesk(by, { through: hub })).ok).toBe(true);
  expect(await recordEnd()).toBeGreaterThan(0);
});

/** All that a stream has sent by its end. */
const allOf = async (response: Response): Promise<string> => response.text();

test('a stream says what it hears, numbers nothing, and ends at once when the server is to stop', async () => {
  const [hub, by] = [new Hub(), await aPerson('CHECKER')];
  const follow = must(await followDesk(by, { through: hub }));
  let hear: (event: LiveEvent) => void = () => undefined;
  const response = eventStream(
    (listener, end) => {
      hear = listener;
      return follow(listener, end);
    },
    async () => true,
    new AbortController().signal,
  );
  hear({ claimId: 'one', change: 'moved', version: 2, by: 'ميريام\nevent: x' });
  hub.stop();
  expect(await allOf(response)).toBe(
    'retry: 3000\n\ndata: {"claimId":"one","change":"moved","version":2,"by":"ميريام\\nevent: x"}\n\n',
  );
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('private, no-store, no-transform');
  const later = eventStream(follow, async () => true, new AbortController().signal);
  expect(await allOf(later)).toBe('retry: 3000\n\n');
});

test('a stream ends when its reader leaves', async () => {
  const [hub, by, leaving] = [new Hub(), await aPerson('CHECKER'), new AbortController()];
  const follow = must(await followDesk(by, { through: hub }));
  const response = eventStream(follow, async () => true, leaving.signal);
  expect(hub.pagesOf(by.id)).toBe(1);
  leaving.abort();
  await allOf(response);
  expect(hub.pagesOf(by.id)).toBe(0);
});
