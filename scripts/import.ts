// npm run import -- FILE [--title … --byline … --url … --outlet … --date … --language … --direction … --display … --email … --separate]
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { env } from '@/lib/config/env';
import { disconnect } from '@/lib/data/db';
import { type FileToImport, importFile } from '@/lib/services/article/import-file';
import { openNewsroomHere } from './setup/newsroom-here';
import { refusalWords } from './setup/refusal-words';

const USAGE =
  'Usage: npm run import -- FILE [--title WORDS] [--byline WORDS] [--url ADDRESS] [--outlet NAME] [--date 2024-12-05] [--language en] [--direction ltr|rtl] [--display FULL|EXCERPTS] [--email WHO] [--separate]';

const { values, positionals } = options();
const path = positionals[0];
if (!path) refuse(`Say which file to import.\n${USAGE}`);
if (!existsSync(path)) refuse(`There is no file ${path}.`);
await openNewsroomHere();

const imported = await importFile({
  fileName: basename(path),
  bytes: await readFile(path),
  email: values.email ?? null,
  fields: {
    title: values.title ?? null,
    byline: values.byline ?? null,
    url: values.url ?? null,
    outletName: values.outlet ?? null,
    publishedAt: values.date ?? null,
    language: values.language ?? null,
    direction: (values.direction ?? null) as FileToImport['fields']['direction'],
    display: (values.display ?? 'EXCERPTS') as FileToImport['fields']['display'],
    separate: values.separate ?? false,
  },
});
await disconnect();

if (imported.ok) {
  const { article, person, notes } = imported.value;
  process.stdout.write(
    `“${article.title}” is in, imported as ${person.name}: ${article.text.blocks.length} blocks, SHA-256 ${article.text.sha256}.\n${notes.map((note) => `${note}\n`).join('')}${env().SITE_URL}/desk/articles/${article.id}\n`,
  );
} else if (imported.refusal.kind === 'invalid') {
  refuse(imported.refusal.issues.map((issue) => `--${flagOf(issue.path)}: ${issue.message}`).join('\n'));
} else if (imported.refusal.kind === 'duplicate') {
  const { label, href } = imported.refusal.existing;
  refuse(
    `This text is stored already, as “${label}”: ${env().SITE_URL}${href}\nTo store it once more, as another article, add --separate.`,
  );
} else {
  const nobody = values.email
    ? `Nobody with access to the desk has the address ${values.email}.`
    : 'There is no fact-checker or editor yet whose import this could be.';
  refuse(refusalWords(imported.refusal, nobody));
}

function flagOf(field: string): string {
  return { outletName: 'outlet', publishedAt: 'date', content: 'file' }[field] ?? field;
}

function options() {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      allowPositionals: true,
      options: {
        title: text,
        byline: text,
        url: text,
        outlet: text,
        date: text,
        language: text,
        direction: text,
        display: text,
        email: text,
        separate: { type: 'boolean' },
      },
    });
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function refuse(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
