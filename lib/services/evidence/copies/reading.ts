import { blocksOf } from '@/lib/data/article/blocks';
import { reader } from '@/lib/data/db';
import { type CaptureToRead, cameUnnamed, captureToRead } from '@/lib/data/evidence/captures';
import { type ExcerptRow, excerptsOf } from '@/lib/data/evidence/excerpts';
import { type People, peopleById } from '@/lib/data/names';
import type { Actor } from '@/lib/domain/actor';
import type { Block } from '@/lib/domain/article';
import { lineBlocks } from '@/lib/domain/evidence/excerpt';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { directionOfText } from '@/lib/ingest/direction';
import type { CaptureText } from '@/lib/schemas/evidence/reading';
import { verificationView } from '@/lib/services/evidence/captures-view';
import { excerptIn } from '@/lib/services/evidence/standing';

/**
 * A capture to be read: its facts, its text in blocks, and where in it the excerpts stand that claims take from its evidence,
 * as far as those exist for this actor.
 */
export async function getCapture(
  actor: Actor,
  { captureId }: { captureId: string },
): Promise<Result<CaptureText>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const db = reader();
  const capture = await captureToRead(db, actor, captureId);
  if (!capture) return refuse('not_found');
  const named = capture.capturedById === person.value.id || !(await cameUnnamed(db, capture.evidenceId));
  const people: People = named ? await peopleById(db, [capture.capturedById]) : new Map();
  const rows = capture.text === null ? [] : await excerptsOf(db, actor, capture.evidenceId);
  const excerpts = [];
  for (const row of rows) excerpts.push(await standing({ id: capture.id, text: capture.text ?? '' }, row));
  return ok(viewOf(capture, excerpts, people));
}

function viewOf(capture: CaptureToRead, excerpts: CaptureText['excerpts'], people: People): CaptureText {
  const { text, blocks, redirects, verification, capturedAt, capturedById, ...facts } = capture;
  return {
    ...facts,
    redirects: JSON.parse(redirects),
    capturedAt: capturedAt.toISOString(),
    capturedBy: people.get(capturedById) ?? null,
    verification: verificationView(verification),
    direction: directionOfText(text ?? '') ?? 'ltr',
    text,
    blocks: blocksIn(text, blocks),
    excerpts,
  };
}

function blocksIn(text: string | null, stored: string | null): Block[] {
  if (text === null) return [];
  return stored === null ? lineBlocks(text) : blocksOf(JSON.parse(stored));
}

async function standing(
  capture: { id: string; text: string },
  { anchor, ...row }: ExcerptRow,
): Promise<CaptureText['excerpts'][number]> {
  const { state, span, exact } = await excerptIn(capture, row.excerpt, anchor);
  return { ...row, state, start: span?.start ?? null, end: span?.end ?? null, exact };
}
