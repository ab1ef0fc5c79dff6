import { locate } from '@/lib/domain/passage/anchoring';
import { type Outcome, outcome } from './outcome';
import { table } from './table';
import { kinds, lengths, type Trial, trials } from './trials';

type Judged = Trial & { outcome: Outcome; asked: boolean };

export function judged(trial: Trial): Judged {
  const located = locate(trial.after, trial.passage);
  return { ...trial, outcome: outcome(trial, located), asked: located.state === 'ALTERED' };
}

/** How `locate` finds passages again in edited articles: tables in percent, a piece at a time. */
export function* locateFigures(): Generator<string> {
  const all = trials().map(judged);
  const heldOut = all.filter(({ article }) => article.heldOut);
  yield `\nFinding passages again: ${all.length} edits of ${new Set(all.map(({ article }) => article)).size} articles, in percent.\n` +
    'wrong: carried to a wrong place without asking; w. asked: offered at a wrong place; r. and w. lost: rightly, wrongly lost;\n' +
    'asked: a person decides, wherever the place.\n';
  yield table('by kind', all, (trial) => trial.kind, Object.keys(kinds));
  yield table('by length', all, (trial) => trial.length, lengths);
  const languages = [...new Set(all.map(({ article }) => article.language))];
  yield table('by language', all, ({ article }) => article.language, languages);
  yield table('held-out articles, by kind', heldOut, (trial) => trial.kind, Object.keys(kinds));
}
