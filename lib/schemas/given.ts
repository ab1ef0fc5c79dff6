import { closestMatch } from 'leven';
import { z } from 'zod';

/**
 * An object that somebody gives: these fields and no other. Zod drops what an object doesn't know, and a misspelt field
 * would then be stored as its default without a word. Every object of an input is made by this, whatever its depth.
 */
export const given = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.strictObject(shape, { error: aboutUnknownFields });

/** How many fields that aren't there are named: whoever sends more has not misspelt one. */
const NAMED = 10;

/** The most letters that a name may be off and still be recognised: two that changed places. */
const OFF = 2;

/** A sentence a line for each of an issue's `keys`; `unknownFieldsOf` takes them apart again. */
function aboutUnknownFields(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const known = issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : [];
  return issue.keys
    .slice(0, NAMED)
    .map((key) => noSuchField(key, known))
    .join('\n');
}

function noSuchField(key: string, known: readonly string[]): string {
  const meant = closestMatch(key, known, { maxDistance: Math.min(OFF, Math.floor(key.length / 2)) });
  return `There is no field “${shown(key)}” here.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`;
}

const shown = (key: string): string => (key.length > 60 ? `${key.slice(0, 60)}…` : key).replace(/\s/g, ' ');

/** What an issue says of each field that isn't there; nothing when it is about something else. */
export function unknownFieldsOf(issue: z.core.$ZodIssue): { key: string; message: string }[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const messages = issue.message.split('\n');
  return issue.keys.slice(0, NAMED).map((key, at) => ({ key, message: messages[at] ?? issue.message }));
}
