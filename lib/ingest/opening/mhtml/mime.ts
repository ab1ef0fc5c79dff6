/** One part of a message in MIME (RFC 2045): what its head says, by names in lower case, and its bytes as they were meant. */
export type MimePart = { head: ReadonlyMap<string, string>; bytes: Buffer };

/** More parts than any saved page has files. */
const MOST_PARTS = 5000;

/** How deep parts hold parts: a page with its pictures, in the one and the other form. */
const DEEPEST = 4;

/** What a message holds: all parts that hold no parts themselves, in their order. Null where it is no message of several parts. */
export function mimeParts(message: Buffer): { head: MimePart['head']; parts: MimePart[] } | null {
  const { head, body } = apart(message);
  const parts = partsIn(head, body, DEEPEST);
  return parts && { head, parts };
}

function partsIn(head: MimePart['head'], body: Buffer, depth: number): MimePart[] | null {
  const boundary = parameter(head.get('content-type'), 'boundary');
  if (!boundary || depth === 0) return null;
  return between(body, boundary)
    .map(apart)
    .flatMap(
      (part): MimePart[] =>
        partsIn(part.head, part.body, depth - 1) ?? [
          { head: part.head, bytes: decoded(part.body, part.head.get('content-transfer-encoding')) },
        ],
    );
}

/** Head and body: the first empty line stands between them. Lines of a head that begin with a blank go on with the one before. */
function apart(bytes: Buffer): { head: Map<string, string>; body: Buffer } {
  const end = /\r?\n\r?\n|^\r?\n/.exec(bytes.subarray(0, LONGEST_HEAD).toString('latin1'));
  const at = end ? end.index : bytes.length;
  const lines = bytes
    .subarray(0, at)
    .toString('utf8')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const fields = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, Math.max(0, colon)).trim().toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { head: new Map(fields), body: bytes.subarray(at + (end?.[0].length ?? 0)) };
}

const LONGEST_HEAD = 64 * 1024;

/** The bodies between lines of dashes and a boundary; the line end before such a line belongs to it (RFC 2046, 5.1.1). */
function between(body: Buffer, boundary: string): Buffer[] {
  const line = `--${boundary}`;
  const bodies: Buffer[] = [];
  let from = -1;
  for (let at = body.indexOf(line); at >= 0; at = body.indexOf(line, at + line.length)) {
    if (at > 0 && body[at - 1] !== NEW_LINE) continue;
    if (from >= 0) bodies.push(body.subarray(from, body[at - 2] === RETURN ? at - 2 : at - 1));
    const behind = at + line.length;
    if (body.subarray(behind, behind + 2).toString() === '--' || bodies.length >= MOST_PARTS) return bodies;
    from = body.indexOf(NEW_LINE, behind) + 1;
    if (from === 0) return bodies;
  }
  // Broken off: what is there counts.
  return from >= 0 ? [...bodies, body.subarray(from)] : bodies;
}

const NEW_LINE = 0x0a;
const RETURN = 0x0d;

/** A parameter of a field: `boundary` of `multipart/related; boundary="x"`. */
export function parameter(field: string | undefined, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(field ?? '');
  return found?.[1] ?? found?.[2];
}

function decoded(body: Buffer, encoding = ''): Buffer {
  if (/^quoted-printable$/i.test(encoding)) return fromQuotedPrintable(body);
  return /^base64$/i.test(encoding) ? Buffer.from(body.toString('latin1'), 'base64') : body;
}

/** RFC 2045, 6.7: "=" and two digits are a byte, "=" at a line's end joins it with the next, blanks there are none. */
const fromQuotedPrintable = (body: Buffer): Buffer =>
  Buffer.from(
    body
      .toString('latin1')
      .replace(/[ \t]{1,200}(?=\r?\n)/g, '')
      .replace(/=\r?\n/g, '')
      .replace(/=([\da-f]{2})/gi, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16))),
    'latin1',
  );
