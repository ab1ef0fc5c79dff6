import type { Reader } from '@/lib/data/db';
import { findNamed } from '@/lib/data/provenance/named';
import type { Traced } from '@/lib/data/provenance/traced';
import { sourceNode } from '@/lib/domain/provenance/input';
import { namesOf } from '@/lib/domain/provenance/tracing/agencies';
import { type Credit, creditsIn } from '@/lib/domain/provenance/tracing/credit';
import { fold } from '@/lib/domain/text/folding';
import type { Suggestion } from './suggesting';

/** Whom a text credits, by its byline and its first and last lines. */
export const creditsOf = ({ byline, text }: Pick<Traced, 'byline' | 'text'>): Credit[] =>
  creditsIn({ byline, lines: text.split('\n') });

/** The credits that say where a text comes from: not those of its own publisher, nor names that are no source and no agency. */
export async function byCredits(db: Reader, traced: Traced): Promise<Suggestion[]> {
  const found: Suggestion[] = [];
  for (const { name, words, type, isAgency } of creditsOf(traced)) {
    const names = isAgency ? namesOf(name) : [name, `The ${name}`];
    const [source] = await findNamed(db, names);
    if (isOwn(traced, names, source?.id) || (!source && !isAgency)) continue;
    found.push({
      ...{
        from: traced.node,
        to: source ? sourceNode(source.id) : null,
        agency: isAgency ? name : null,
        type,
      },
      ...{ clue: 'CREDIT', detail: { words, agency: source ? null : name } },
    });
  }
  return found;
}

function isOwn({ publisher }: Traced, names: readonly string[], sourceId: string | undefined): boolean {
  if (!publisher) return false;
  if (sourceId !== undefined && [publisher.id, publisher.mergedIntoId].includes(sourceId)) return true;
  return names.some((name) => fold(name) === fold(publisher.name));
}
