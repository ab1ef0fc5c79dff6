import { articles } from '../locate/corpus';

/** An article of our own wording, with who wrote it and when; `others` are headlines of other stories. */
export type Story = {
  name: string;
  title: string;
  byline: string;
  date: string;
  language: string;
  paragraphs: string[];
  others: string[];
};

const WRITERS: Record<string, string[]> = {
  en: ['Ines Okoro', 'Peter Vass', 'Mara Lindqvist', 'Tom Adeyemi'],
  ar: ['سلمى الرواد', 'وليد فخري', 'لينا قسطن'],
  de: ['Jana Reuter', 'Ulf Brandis'],
  fr: ['Claire Aubin', 'Malik Serrat'],
};

/** Every article of `locate`, its first line the headline. */
export function stories(): Story[] {
  const all = articles().map(({ name, language, text }) => ({
    name,
    language,
    lines: text.split('\n').filter(Boolean),
  }));
  return all.map(({ name, language, lines: [title = '', ...paragraphs] }, n) => {
    const kin = all.filter((other) => other.language === language && other.name !== name);
    const writers = WRITERS[language] ?? [];
    return {
      name,
      language,
      title,
      paragraphs,
      byline: writers[n % writers.length] ?? '',
      date: `2025-${String((n % 12) + 1).padStart(2, '0')}-${String(((n * 7) % 27) + 1).padStart(2, '0')}`,
      others: kin.map(({ lines: [headline = ''] }) => headline).concat(title),
    };
  });
}
