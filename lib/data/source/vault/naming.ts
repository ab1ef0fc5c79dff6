import type { Reader } from '@/lib/data/db';
import { fold } from '@/lib/domain/text/folding';

/** The most words that a name is looked for in, and the most words of a description that are read. */
const LONGEST_NAME = 5;
const MOST_WORDS = 60;

/** The names of people in the registry that a text holds, as it is written there. */
export async function peopleNamedIn(db: Reader, text: string): Promise<string[]> {
  const words = fold(text)
    .split(/[\s,;()“”"]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  const runs = words.flatMap((_, at) =>
    Array.from({ length: LONGEST_NAME }, (_, more) => words.slice(at, at + more + 1).join(' ')),
  );
  const rows = await db.source.findMany({
    where: { kind: 'PERSON', sortName: { in: [...new Set(runs)] } },
    select: { name: true },
    orderBy: { id: 'asc' },
  });
  return [...new Set(rows.map(({ name }) => name))];
}
