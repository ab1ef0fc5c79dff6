import { importsOf, type Sources } from './imports';

/** The one way to make an action: it refuses what was drawn for somebody else before anything else. */
const GUARDED = /^export const \w+ = action\(/;
const DIRECTIVE = /['"]use server['"]/;
const HEAD = /^\s*['"]use server['"];/;

/** The files of server actions: they begin with "use server". */
export const actionFiles = (sources: Sources): string[] =>
  [...sources].filter(([, source]) => HEAD.test(source)).map(([file]) => file);

/** Every way in these sources to act for somebody without asking whom the form was drawn for, one sentence each. */
export const unguarded = (sources: Sources): string[] =>
  [...sources].flatMap(([file, source]) => [...badActions(file, source), ...badCalls(file, source)]);

function badActions(file: string, source: string): string[] {
  if (!DIRECTIVE.test(source)) return [];
  if (!HEAD.test(source)) return [`${file} makes an action outside a file of actions`];
  if (!importsOf(source).includes('@/lib/http/action')) return [`${file} makes actions by itself`];
  return source
    .split('\n')
    .filter((line) => line.startsWith('export') && !GUARDED.test(line))
    .map((line) => `${file} exports what \`action\` did not make: ${line}`);
}

/** A page that wrote through the JSON API would write as whoever the cookie says. */
const badCalls = (file: string, source: string): string[] =>
  /^(?:app|components)\//.test(file) && /\bfetch\(/.test(source) && !file.endsWith('/whose-page.ts')
    ? [`${file} asks the server past its actions`]
    : [];
