/** An attribute as it is written, and the same taken apart. */
export type Attribute = { name: string; value: string };

/** What becomes of an element: its attributes from now on, or null where it goes with all that is in it. */
export type Change = (element: string, attributes: Attribute[]) => Attribute[] | null;

const COMMENT = /<!--[\s\S]*?-->/g;
const INSTRUCTION = /^\?[\w-]+(?:\s[^?<]*)?\?>$/;
const END = /^\/([\w:.-]+)\s*>$/;
const START = /^([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>$/;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** A tag up to its end: a “>” may stand in the value of an attribute. */
const TAG = /^(?:[^"'>]|"[^"]*"|'[^']*')*>/;

/** A name without its prefix: which prefix stands for which names is whoever wrote the file's choice. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * XML with each of its elements changed, and without its comments and instructions. Null for what isn't plain XML: a document type,
 * a marked section, a tag that can't be told from text, or one that closes another than it should; nothing that was not looked at
 * goes over.
 */
export function changedXml(xml: string, change: Change): string | null {
  const [before = '', ...pieces] = xml.replace(COMMENT, '').split('<');
  const writer = new Writer(change, before);
  return pieces.every((piece) => writer.take(piece)) ? writer.written() : null;
}

class Writer {
  private readonly out: string[];
  private readonly open: string[] = [];
  /** How many elements were open where one begins that goes; null outside of such a one. */
  private goingFrom: number | null = null;

  constructor(
    private readonly change: Change,
    before: string,
  ) {
    this.out = [before];
  }

  /** The XML, once each element was closed. */
  written(): string | null {
    return this.open.length === 0 ? this.out.join('') : null;
  }

  /** Takes a tag with the text behind it, without its “<”. False for what is none. */
  take(piece: string): boolean {
    const tag = TAG.exec(piece)?.[0];
    if (tag === undefined) return false;
    const behind = piece.slice(tag.length);
    if (INSTRUCTION.test(tag)) return this.write(tag.startsWith('?xml ') ? `<${tag}` : '', behind);
    const end = END.exec(tag);
    if (end) return this.end(end[1] ?? '', behind);
    const start = START.exec(tag);
    return start !== null && this.start(start[1] ?? '', start[2] ?? '', start[3] ?? '', behind);
  }

  private start(name: string, written: string, closed: string, behind: string): boolean {
    const left = this.goingFrom === null ? this.change(localName(name), attributesOf(written)) : null;
    if (!left && closed === '') this.goingFrom ??= this.open.length;
    if (closed === '') this.open.push(name);
    return this.write(left ? `<${name}${left.map(asWritten).join('')}${closed}>` : '', behind);
  }

  private end(name: string, behind: string): boolean {
    if (this.open.pop() !== name) return false;
    if (this.goingFrom !== this.open.length) return this.write(`</${name}>`, behind);
    this.goingFrom = null;
    return this.write('', behind);
  }

  private write(tag: string, behind: string): boolean {
    if (this.goingFrom === null) this.out.push(tag, behind);
    return true;
  }
}

const attributesOf = (written: string): Attribute[] =>
  Array.from(written.matchAll(ATTRIBUTE), ([, name = '', double, single = '']) => ({
    name,
    value: double ?? single.replaceAll('"', '&quot;'),
  }));

const asWritten = ({ name, value }: Attribute): string => ` ${name}="${value}"`;
