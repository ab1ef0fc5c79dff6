import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { webLinksIn } from '@/lib/domain/text/web-links';

const addressesIn = (text: string) => webLinksIn(text).flatMap(({ address }) => address ?? []);

describe('addresses in a text', () => {
  test.each([
    ['nothing', 'No address here.', []],
    ['one', 'See https://example.org/a?b=c#d for it.', ['https://example.org/a?b=c#d']],
    ['at the end of a sentence', 'See https://example.org/a.', ['https://example.org/a']],
    ['in brackets', '(https://example.org/a)', ['https://example.org/a']],
    ['with brackets of its own', 'https://example.org/a_(b)', ['https://example.org/a_(b)']],
    ['in quotation marks', '“https://example.org”', ['https://example.org']],
    ['two', 'http://a.example,\nHTTPS://b.example', ['http://a.example', 'HTTPS://b.example']],
    ['no script', 'javascript:alert(1) data:text/html,x file:///etc/passwd', []],
    ['nothing after the scheme', 'https:// and https://.', []],
    ['within a word', 'xhttps://example.org', []],
  ])('%s', (_, text, addresses) => expect(addressesIn(text)).toEqual(addresses));

  test('the pieces joined are the text, whatever it is, and only the web is linked', () => {
    const part = fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom('https://', ' ', ')', '.', '\n'));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const pieces = webLinksIn(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const address of addressesIn(text)) expect(address).toMatch(/^https?:\/\/\S+$/i);
      }),
    );
  });
});
