import { unless } from './actions';
import type { Attack } from './attack';

/** Whatever cuts a text into sentences or words may cost its square: here it is one line of 2 MB. */
const WORDS = 'word '.repeat(400_000);
const LINE = `${WORDS}end.`;

/** The n-th word from the end: every offset there makes whoever counts from the start count all of it. */
const wordBefore = (n: number) => ({ start: WORDS.length - 5 * n, end: WORDS.length - 5 * n + 4 });

/** As many as one place takes, each with the passages of its source and of its cue. */
const ATTRIBUTIONS = Array.from({ length: 20 }, (_, n) => ({
  speech: 'INDIRECT',
  hops: [{ speaker: 'UNKNOWN', act: 'TOLD' }],
  sourceSpan: wordBefore(2 * n + 2),
  cueSpan: wordBefore(2 * n + 3),
}));

export const longParagraph: Attack = {
  name: 'a claim and 41 passages in a paragraph of 2 MB',
  async attack(stage) {
    const by = await stage.person('Rana');
    const fields = { title: 'One line', outletName: 'The Drill', language: 'en', separate: true };
    const imported = await stage.ask('POST', '/api/v1/articles', { by, body: { ...fields, content: LINE } });
    if (imported.status !== 201) return unless([201], imported);
    const { text } = JSON.parse(imported.text) as { text: { versionId: string } };
    const appearance = { versionId: text.versionId, ...wordBefore(1), attributions: ATTRIBUTIONS };
    const body = { statement: 'The word stands here.', kind: 'FACTUAL', appearance };
    const drafted = await stage.ask('POST', '/api/v1/claims', { by, body });
    if (drafted.status !== 201) return unless([201], drafted);
    const { id } = JSON.parse(drafted.text) as { id: string };
    const page = await stage.ask('GET', `/desk/claims/${id}`, { headers: { cookie: by.cookie } });
    return unless([200], page);
  },
};
