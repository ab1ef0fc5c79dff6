import { type Role, roleLabels } from '@/lib/domain/actor';
import type { Snapshot } from '@/lib/domain/publication/publication';

type Duties = Snapshot['checkedBy'];
type Duty = Duties[number]['duty'];

/** "1 source", "3 sources". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** What a published claim rests on besides the article that it stands in. */
export const restsOnWords = (sources: number): string =>
  sources === 0 ? 'No source but the article' : counted(sources, 'source');

/** "a", "a and b", "a, b and c". */
export const listed = (items: readonly string[]): string => lists.format(items);
const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const told: readonly [Duty, string][] = [
  ['wrote', 'written'],
  ['reviewed', 'reviewed'],
  ['adjudicated', 'adjudicated'],
  ['approved', 'approved'],
];

/**
 * Who did what, by role: "Written by a fact-checker, reviewed by two other fact-checkers and approved by an editor."
 * Nobody reviews what they wrote, so a reviewer in a writer's role is another one.
 */
export function checkedByWords(duties: Duties): string {
  const writers = new Set(duties.filter((d) => d.duty === 'wrote').map((d) => d.role));
  const phrases = told.flatMap(([duty, verb]) => {
    const people = duties.filter((d) => d.duty === duty);
    const other = (role: Role) => duty === 'reviewed' && writers.has(role);
    return people.length === 0
      ? []
      : `${verb} by ${listed(people.map((p) => peopleWords(p, other(p.role))))}`;
  });
  const sentence = listed(phrases);
  return sentence && `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

function peopleWords({ role, people }: Duties[number], other: boolean): string {
  const name = roleLabels[role].toLowerCase();
  if (people === 1) return other ? `another ${name}` : `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
  return `${small[people] ?? people} ${other ? 'other ' : ''}${name}s`;
}
