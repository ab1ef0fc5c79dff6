import type { Stage } from '../stage';
import { unless } from './actions';
import type { Attack } from './attack';

/** An import of a text that was made to be dear to read. It may come in, be refused for its cost, or be there already. */
const reading = (name: string, format: string, content: () => string): Attack => ({
  name,
  attack: (stage) => imported(stage, { format, content: content(), title: name }),
});

async function imported(stage: Stage, fields: object): Promise<string[]> {
  const by = await stage.person('Rana');
  const body = { outletName: 'The Drill', language: 'en', ...fields };
  return unless([201, 409, 422], await stage.ask('POST', '/api/v1/articles', { by, body }));
}

export const DEAR_TEXTS: readonly Attack[] = [
  reading('Markdown: a list of 25,000 items', 'MARKDOWN', () => '- a\n'.repeat(25_000)),
  reading('Markdown: quotations 950,000 deep', 'MARKDOWN', () => '> '.repeat(950_000)),
  reading('Markdown: emphasis that never closes', 'MARKDOWN', () => '*a _b '.repeat(250_000)),
  reading('HTML: 1 MB of nested <b>', 'HTML', () => `${'<b>'.repeat(333_333)}words`),
  reading(
    'HTML: fonts that every paragraph opens again',
    'HTML',
    () => `${'<font>'.repeat(2_000)}${'<p>words'.repeat(100_000)}`,
  ),
  reading('HTML: one rule for 100,000 classes', 'HTML', () => {
    const selectors = Array.from({ length: 100_000 }, (_, i) => `.c${i}`).join(',');
    return `<style>${selectors}{${'color:red;'.repeat(50_000)}}</style><p>words</p>`;
  }),
  {
    name: 'a language of 100 kB',
    async attack(stage) {
      const subtags = Array.from({ length: 20_000 }, (_, i) => i.toString(36).padStart(4, '0'));
      return imported(stage, {
        content: 'One sentence.',
        title: 'A language',
        language: `en-u-${subtags.join('-')}`,
      });
    },
  },
];
