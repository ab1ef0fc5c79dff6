import { isolated } from '@/lib/domain/text/isolating';
import type { RelationType } from './relation';

/**
 * Why another claim leans on this one, for a relation between them that stands; null where it doesn't. `from`: it goes from this
 * claim to the other. What supports this claim stands without it, and a contradiction rests on nothing.
 */
export function leansBecause(type: RelationType, from: boolean): string | null {
  switch (type) {
    case 'SUPPORTS':
      return from ? 'It is supported by this claim.' : null;
    case 'REPEATS':
      return from ? 'This claim repeats it.' : 'It repeats this claim.';
    case 'REFINES':
      return from ? 'This claim says it more exactly.' : 'It says this claim more exactly.';
    case 'CONTRADICTS':
      return null;
  }
}

/** Why it does where both share something. */
export const sharesEvidence = (title: string): string => `It uses the same evidence: “${isolated(title)}”.`;
export const sharesPassage = (article: string): string =>
  `It stands in the same words of “${isolated(article)}”.`;
