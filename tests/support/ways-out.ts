import { importsOf, type Sources } from './imports';

/** A place that may speak to the outside, with the reason why. */
export type WayOut = { file: RegExp; because: string };

/** What connects to elsewhere, of Node's own and of packages, or starts a program that could. */
const CONNECTS =
  /^(?:(?:node:)?(?:https?|http2|net|tls|dgram|dns(?:\/promises)?|inspector(?:\/promises)?|child_process|cluster)|undici|axios|got|ky|ofetch|node-fetch|cross-fetch|undici-types|superagent|needle|request|ws|nodemailer|@aws-sdk\/[\w-]+|@smithy\/[\w-]+)(?:\/.*)?$/;

/** Of these the names that only listen, or only name. */
const HARMLESS = ['createServer', 'STATUS_CODES', 'isIP', 'isIPv4', 'isIPv6'];

/** Functions that need no import: also those of a browser, which may ask our own server, but each in a place that is named. */
const GLOBALS = [
  /(?<![\w$.])fetch(?=\s*(?:[(;,)\]}]|\.(?:call|apply|bind)\b|\?\.))/,
  /\b(?:globalThis|global|window|self)\s*(?:\.\s*fetch\b|\[\s*['"]fetch['"])/,
  /\bnew\s+(?:XMLHttpRequest|WebSocket|EventSource|WebTransport)\b/,
  /\.sendBeacon\s*\(/,
];

/** Every place in these sources that could speak to the outside and isn't named, one sentence each. */
export function waysOut(sources: Sources, named: readonly WayOut[]): string[] {
  return [...sources]
    .filter(([file]) => !named.some((way) => way.file.test(file)))
    .flatMap(([file, source]) => waysIn(source).map((how) => `${file} could speak to the outside by ${how}`));
}

function waysIn(source: string): string[] {
  const imported = importsOf(source).filter((name) => CONNECTS.test(name) && !isHarmless(source, name));
  const code = source.replace(/\/\*.*?\*\/|^\s*\/\/.*$/gms, '');
  return [...imported, ...GLOBALS.flatMap((pattern) => pattern.exec(code)?.[0].trim() ?? [])];
}

/** Whether all that is taken from there by an import are types and names that connect to nothing. */
function isHarmless(source: string, name: string): boolean {
  const at = name.replace(/[/\\^$*+?.()|[\]{}]/g, '\\$&');
  const taken = [
    ...source.matchAll(new RegExp(`^import\\s+(type\\s+)?\\{([^}]*)\\}\\s*from\\s*['"]${at}['"]`, 'gm')),
  ];
  const mentions = source.match(new RegExp(`['"]${at}['"]`, 'g'))?.length ?? 0;
  return (
    taken.length === mentions &&
    taken.every(([, type, names = '']) => type !== undefined || names.split(',').every(isHarmlessName))
  );
}

const isHarmlessName = (name: string): boolean =>
  /^\s*(?:type\s.*)?$/.test(name) || HARMLESS.includes(name.trim());
