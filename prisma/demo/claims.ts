import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import { localIn } from '@/lib/domain/zone';
import { AddAppearance } from '@/lib/schemas/attribution/appearance';
import { DraftClaim, type DraftClaimInput } from '@/lib/schemas/claim/claim';
import { AddReply, EditReply } from '@/lib/schemas/claim/replies';
import { WriteSummary } from '@/lib/schemas/claim/summary';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { AddEvidence, type EvidenceInput } from '@/lib/schemas/evidence';
import { EditEvidence } from '@/lib/schemas/evidence/edit';
import { AnchorExcerpt } from '@/lib/schemas/evidence/reading';
import { SealReview } from '@/lib/schemas/review';
import { MoveClaim, type MoveClaimInput } from '@/lib/schemas/workflow';
import { ScheduleClaim } from '@/lib/schemas/workflow/schedule';
import { addAppearance } from '@/lib/services/claim/appearances';
import { draftClaim } from '@/lib/services/claim/claims';
import { addEvidence } from '@/lib/services/claim/evidence';
import { anchorExcerpt } from '@/lib/services/claim/excerpts';
import { addReply, editReply } from '@/lib/services/claim/replies/replies';
import { writeSummary } from '@/lib/services/claim/summary';
import { askForCapture, listCaptures } from '@/lib/services/evidence/captures';
import { takeCapture } from '@/lib/services/evidence/capturing';
import { getCapture } from '@/lib/services/evidence/copies/reading';
import { editEvidence } from '@/lib/services/evidence/editing';
import { sealReview } from '@/lib/services/review/reviews';
import { move } from '@/lib/services/workflow/moves';
import { getClaimSchedule } from '@/lib/services/workflow/schedules/listing';
import { scheduleClaim } from '@/lib/services/workflow/schedules/setting';
import type { Moment } from './clock';
import { done, standsAt } from './newsroom';
import { retractedBy } from './retraction';
import { traceUntilCopy } from './tracing';

type Asking = Pick<z.input<typeof AddReply>, 'whom' | 'sourceId' | 'how'>;
type Opinion = Omit<z.input<typeof SealReview>, 'claimId' | 'round'>;
type EvidenceOf = z.input<typeof EvidenceInput>;
type Believed<T> = T extends unknown ? Omit<T, 'claimId' | 'version'> : never;
type Step = Believed<MoveClaimInput>;

/** Tells the life of one claim, a day after the other, through the services alone. Every step returns the story. */
export class ClaimStory {
  private constructor(
    private claim: ClaimView,
    private when: Moment,
  ) {}

  static async draft(author: Actor, input: DraftClaimInput, when: Moment): Promise<ClaimStory> {
    const now = await when.come();
    const claim = await done(input.statement, draftClaim(author, DraftClaim.parse(input), { now }));
    return new ClaimStory(claim, when);
  }

  private get believing() {
    return { claimId: this.claim.id, version: this.claim.version };
  }

  /** Hours go by between one step and the next. */
  private later(hours: number): Promise<Date> {
    this.when = this.when.later(hours);
    return this.when.come();
  }

  async standsToo(
    actor: Actor,
    place: Omit<z.input<typeof AddAppearance>, 'claimId' | 'version'>,
  ): Promise<this> {
    const input = AddAppearance.parse({ ...place, ...this.believing });
    this.claim = await done('a second passage', addAppearance(actor, input, { now: await this.later(0.2) }));
    return this;
  }

  async evidence(actor: Actor, evidence: EvidenceOf): Promise<this> {
    const input = AddEvidence.parse({ ...evidence, ...this.believing });
    this.claim = await done('evidence', addEvidence(actor, input, { now: await this.later(0.2) }));
    return this;
  }

  /** A copy of the evidence added last is taken, whose site is made up, and its words that are the excerpt are found in it. */
  async copied(actor: Actor, file: string, excerpt: string): Promise<this> {
    const link = this.claim.evidence.at(-1);
    if (!link?.evidence.url) throw new Error('There is no evidence with an address.');
    const { id: evidenceId, url } = link.evidence;
    const now = await this.later(0.1);
    await done('a copy', askForCapture(actor, { evidenceId }, { now }));
    const job = await traceUntilCopy(now);
    if (!job) throw new Error('The copy is not due.');
    const bytes = await readFile(new URL(file, import.meta.url));
    await takeCapture(job, { fetchPage: standsAt(url, bytes, now), now: () => now });
    const { items } = await done('the copies', listCaptures(actor, { evidenceId }));
    const captureId = items[0]?.id ?? '';
    const { text } = await done('the copy', getCapture(actor, { captureId }));
    const start = [...(text?.split(excerpt, 1)[0] ?? '')].length;
    const place = { captureId, start, end: start + [...excerpt].length, exact: excerpt };
    const input = AnchorExcerpt.parse({ ...this.believing, linkId: link.id, ...place });
    this.claim = await done('the excerpt', anchorExcerpt(actor, input, { now: await this.later(0.1) }));
    return this;
  }

  /** Somebody is asked for comment, and has so many days to answer. */
  async asked(actor: Actor, asking: Asking, days: number): Promise<this> {
    const now = await this.later(0.5);
    const deadline = new Date(now.getTime() + days * 86_400_000).toISOString();
    const input = AddReply.parse({ ...asking, claimId: this.claim.id, askedAt: now.toISOString(), deadline });
    this.claim = await done('a request for a reply', addReply(actor, input, { now }));
    return this;
  }

  /** Whoever was asked last answers a day later. */
  async answered(actor: Actor, reply: string): Promise<this> {
    const asked = this.claim.replies.items.at(-1);
    if (!asked) throw new Error('Nobody was asked.');
    const { id: replyId, version, whom, how, askedAt, deadline, source } = asked;
    const same = { whom, how, askedAt, deadline, sourceId: source?.id ?? null };
    const input = { ...same, claimId: this.claim.id, replyId, version, outcome: 'REPLIED', reply };
    const edit = EditReply.parse(input);
    this.claim = await done('an answer', editReply(actor, edit, { now: await this.later(24) }));
    return this;
  }

  /** Somebody challenges evidence of the claim, named by how its title begins. */
  async challenged(actor: Actor, title: string, reason: string): Promise<this> {
    const link = this.claim.evidence.find(({ evidence }) => evidence.title.startsWith(title));
    if (!link) throw new Error(`“${title}” is no evidence of this claim.`);
    const {
      id: evidenceId,
      source,
      url,
      type,
      publishedAt,
      sensitivity,
      originality,
      version,
    } = link.evidence;
    const said = { title: link.evidence.title, url, type, publishedAt, sensitivity, originality };
    const change = { ...said, evidenceId, version, sourceId: source?.id, state: 'CHALLENGED', reason };
    await done('a challenge', editEvidence(actor, EditEvidence.parse(change), { now: await this.later(2) }));
    return this;
  }

  async moved(actor: Actor, step: Step): Promise<this> {
    const input = MoveClaim.parse({ ...step, ...this.believing });
    const moving = move(actor, input, { now: await this.later(2) });
    this.claim = await done(`${input.move} “${this.claim.statement}”`, moving);
    return this;
  }

  /** One editor asks to retract it, another one confirms. */
  async retracted(asks: Actor, confirms: Actor, note: string): Promise<this> {
    const asked = await this.later(2);
    this.claim = await retractedBy({ asks, confirms, note }, this.claim, asked, () => this.later(1));
    return this;
  }

  /** It will be published by itself, so many days from then. */
  async scheduled(actor: Actor, days: number, embargo: string): Promise<this> {
    const now = await this.later(1);
    const { zone } = await done('the clock', getClaimSchedule(actor, { claimId: this.claim.id }));
    const at = localIn(zone, new Date(now.getTime() + days * 86_400_000));
    const input = ScheduleClaim.parse({ ...this.believing, at, embargo });
    this.claim = await done('a publication at a time', scheduleClaim(actor, input, { now }));
    return this;
  }

  async inShort(actor: Actor, text: string): Promise<this> {
    const input = WriteSummary.parse({ text, ...this.believing });
    this.claim = await done('“In short”', writeSummary(actor, input, { now: await this.later(1) }));
    return this;
  }

  async reviewed(actor: Actor, opinion: Opinion): Promise<this> {
    const round = this.claim.rounds[0]?.sequence ?? 1;
    const input = SealReview.parse({ ...opinion, claimId: this.claim.id, round });
    this.claim = await done(
      `a review by ${actor.name}`,
      sealReview(actor, input, { now: await this.later(5) }),
    );
    return this;
  }
}
