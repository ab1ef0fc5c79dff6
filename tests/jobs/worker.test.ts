import { beforeAll, expect, test, vi } from 'vitest';
import { reader, type Tx, transaction } from '@/lib/data/db';
import { end, type Leased } from '@/lib/data/jobs';
import { ok } from '@/lib/domain/result';
import { workUntilStopping } from '@/lib/jobs/in-the-server';
import { Worker } from '@/lib/jobs/worker';
import { AddEvidence } from '@/lib/schemas/evidence';
import { addEvidence } from '@/lib/services/claim/evidence';
import { askForCapture } from '@/lib/services/evidence/captures';
import { aPerson } from '../support/actors';
import { aDraft, must } from '../support/make';
import { eventually } from '../support/patience';
import { forgetTracing } from '../support/tracing';

/** A lease outlasts whatever a busy machine does between two renewals. */
const TIMES = { lease: 2000, renewed: 100, look: 10, clock: 60_000 };

let by: Awaited<ReturnType<typeof aPerson>>;
beforeAll(async () => {
  by = await aPerson('CHECKER');
});

/** Asks for a capture of evidence of its own. Gives the id of the evidence. */
async function asked(): Promise<string> {
  const claim = await aDraft({ by });
  const input = AddEvidence.parse({
    ...{ claimId: claim.id, version: claim.version, title: 'A report', url: 'https://water.example/report' },
    ...{ type: 'DATA', stance: 'CORROBORATES', strength: 'STRONG', rationale: 'It counts the taps.' },
  });
  const [link] = must(await addEvidence(by, input)).evidence;
  const evidenceId = link?.evidence.id ?? '';
  must(await askForCapture(by, { evidenceId }));
  await forgetTracing();
  return evidenceId;
}

const jobOf = (subjectId: string) => reader().job.findFirstOrThrow({ where: { subjectId } });

/** Else texts that came in before would be taken up as well. */
const nothingDue = async () => undefined;

/** A worker's kinds of work, all done alike. */
const allDoing = (work: (job: Leased) => Promise<'DONE'>) => ({
  ...{ CAPTURE: work, CHECK_ARTICLE: work, TRACE_ARTICLE: work, TRACE_EVIDENCE: work },
  ...{ OFFER_SIGHTINGS: work, PUBLISH: work, SEND_MAIL: work },
});

/** Work that takes until it is let go, and what was begun of it. */
function slow() {
  const begun: string[] = [];
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  const take = async (job: Leased) => {
    begun.push(job.subjectId);
    await held;
    const ended = async (tx: Tx) => ok(await end(tx, job, { state: 'DONE' }, new Date()));
    must(await transaction(ended));
    return 'DONE' as const;
  };
  return { work: allDoing(take), begun, letGo };
}

test('work that takes longer than a lease keeps it: nobody else takes it up', async () => {
  const evidenceId = await asked();
  const { work, begun, letGo } = slow();
  const workers = [new Worker(work, TIMES, nothingDue), new Worker(work, TIMES, nothingDue)];
  try {
    await eventually(() => expect(begun).toEqual([evidenceId]));
    const first = (await jobOf(evidenceId)).leasedUntil?.getTime() ?? 0;
    const hasLasted = async () => {
      const { leasedUntil } = await jobOf(evidenceId);
      expect(Date.now()).toBeGreaterThan(first + TIMES.lease);
      expect(leasedUntil?.getTime()).toBeGreaterThan(first + TIMES.lease);
    };
    await eventually(hasLasted);
    expect((await jobOf(evidenceId)).begun).toBe(1);
    expect(begun).toEqual([evidenceId]);
  } finally {
    letGo();
    await Promise.all(workers.map((worker) => worker.stop()));
  }
});

test('work that breaks is due again, and says so without a word of what broke', async () => {
  const evidenceId = await asked();
  const broken = async () => {
    throw new TypeError('undefined is not a function');
  };
  const worker = new Worker(allDoing(broken), TIMES, nothingDue);
  try {
    const hasFailed = async () =>
      expect(await jobOf(evidenceId)).toMatchObject({
        ...{ state: 'QUEUED', begun: 1, failures: 1, lease: null },
        lastError: 'Sourceline could not finish this. Whoever runs it finds the reason in its log.',
        trouble: 'OURS',
      });
    await eventually(hasFailed);
  } finally {
    await worker.stop();
  }
});

test('what can’t be told of holds up no other work', async () => {
  const evidenceId = await asked();
  const begun: string[] = [];
  const take = async (job: Leased) => {
    begun.push(job.subjectId);
    must(await transaction(async (tx) => ok(await end(tx, job, { state: 'DONE' }, new Date()))));
    return 'DONE' as const;
  };
  const untold = async () => {
    throw new Error('An event that nobody can read.');
  };
  const worker = new Worker(allDoing(take), TIMES, nothingDue, untold);
  try {
    await eventually(() => expect(begun).toContain(evidenceId));
  } finally {
    await worker.stop();
  }
});

test('a worker asks for what comes due by the clock, and no more often than it says', async () => {
  const nothing = async () => 'DONE' as const;
  const idle = allDoing(nothing);
  const [often, once] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
  const workers = [new Worker(idle, { ...TIMES, clock: 0 }, often), new Worker(idle, TIMES, once)];
  try {
    await eventually(() => expect(often.mock.calls.length).toBeGreaterThan(3));
    expect(once).toHaveBeenCalledTimes(1);
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
});

test('the worker of a server ends what is under way and begins nothing new once the process is to stop', async () => {
  const first = await asked();
  const { work, begun, letGo } = slow();
  const others = process.listeners('SIGTERM');
  const worker = workUntilStopping(work, TIMES, nothingDue);
  const [told] = process.listeners('SIGTERM').filter((listener) => !others.includes(listener));
  try {
    await eventually(() => expect(begun).toEqual([first]));
    const second = await asked();
    told?.('SIGTERM');
    letGo();
    await worker.ended;
    expect([(await jobOf(first)).state, (await jobOf(second)).state]).toEqual(['DONE', 'QUEUED']);
  } finally {
    if (told) process.off('SIGTERM', told);
    await worker.stop();
  }
}, 20_000);
