import { aspects } from './aspects';

/** One line of a correction: which thing of the claim, and how it stood. */
export type Line = { what: string; text: string };

/**
 * The lines of one side of a correction, as they were stored. Earlier corrections hold a rating in one line, and a review
 * with its rating; both are taken apart, so that of a rating only what changed is shown. What starts with no name of ours
 * goes on from the line before: people write paragraphs.
 */
export function correctionLines(side: string): Line[] {
  const lines: Line[] = [];
  for (const written of side.split('\n').filter((line) => line.trim() !== '')) {
    const what = names.find((name) => written.startsWith(`${name}: `)) ?? '';
    const last = lines.at(-1);
    if (what) lines.push({ what, text: written.slice(what.length + 2) });
    else if (last) last.text += `\n${written}`;
    else lines.push({ what: '', text: written });
  }
  return lines.flatMap(takenApart);
}

/** Before what no aspect tells, and what earlier corrections told in one line. */
export const otherNames = {
  published: 'Published',
  detailsBefore: 'Details as published before',
  detailsAfter: 'Details corrected',
  rating: 'Rating',
} as const;

const names = [...aspects.map(({ name }) => name), ...Object.values(otherNames)];

function takenApart(line: Line): Line[] {
  if (line.what === otherNames.rating) return ratingLines(line.text, '', '') ?? [line];
  if (line.what !== 'Review') return [line];
  const [, role = '', rating = '', rationale = ''] = REVIEW.exec(line.text) ?? [];
  const lines = ratingLines(rating, 'Reviewer’s ', `${role}: `);
  return lines ? [...lines, { what: 'Review', text: `${role}: ${rationale}` }] : [line];
}

/** "Fact-checker: Supported; credibility 2, probably true; high confidence. Two papers say so." */
const REVIEW = /^([^:;]+): ([^;]+; credibility [^;]+; \w+ confidence(?:; [^.]+)?)\. ([\s\S]*)$/u;

/** "Supported; credibility 2, probably true; high confidence; very likely" */
const RATING = /^([^;]+); credibility ([^;]+); (\w+) confidence(?:; ([^;]+))?$/u;

function ratingLines(rating: string, prefix: string, before: string): Line[] | null {
  const [, verdict = '', credibility = '', confidence = '', likelihood = ''] = RATING.exec(rating) ?? [];
  if (!verdict) return null;
  const parts = { verdict, credibility, confidence: titled(confidence), likelihood };
  return Object.entries(parts)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => ({ what: prefix ? `${prefix}${name}` : titled(name), text: `${before}${text}` }));
}

const titled = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
