import type { Weighed } from '@/lib/domain/claim/gate';
import { hadTheirSay, type ReplyFacts, replyOutcomeLabels } from '@/lib/domain/claim/reply';
import { isolated } from '@/lib/domain/text/isolating';
import type { GateFacts } from './facts';
import { failing, passing } from './origins';

/** Whoever is said to have done wrong is asked first, and answers or has the time that they were given. */
export function replyAsked({ accuses, replies }: GateFacts): Weighed<'REPLY_ASKED'> {
  const gate = 'REPLY_ASKED';
  if (accuses === null) return passing(gate, 'The claim accuses nobody.');
  const done = replies.find(hadTheirSay);
  if (done) return passing(gate, `${isolated(done.whom)} was asked: ${saying(done)}.`);
  const [waiting] = [...replies].sort((a, b) => (a.deadline < b.deadline ? -1 : 1));
  const accused = `The claim accuses ${isolated(accuses)}`;
  if (!waiting)
    return failing(
      gate,
      `${accused}, and nobody was asked for a reply.`,
      'Ask them, and record whom you asked and until when.',
    );
  return failing(
    gate,
    `${accused}; ${isolated(waiting.whom)} was asked and has until ${momentOf(waiting.deadline)} to answer.`,
    'Record the answer when it comes, or wait for the deadline.',
  );
}

const saying = ({ outcome }: ReplyFacts): string =>
  outcome === 'PENDING' ? 'the deadline is past' : replyOutcomeLabels[outcome].toLowerCase();

/** "2026-11-30, 15:00 UTC". */
const momentOf = (instant: string): string => `${instant.slice(0, 10)}, ${instant.slice(11, 16)} UTC`;
