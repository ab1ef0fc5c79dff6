import { describe, expect, test } from 'vitest';
import { mailHtml } from '@/lib/formats/mail/html';
import type { MailItem, MailModel } from '@/lib/formats/mail/model';
import { mailText } from '@/lib/formats/mail/text';

const item: MailItem = {
  ...{
    words: 'Miriam sent it back to draft.',
    title: 'The taps ran dry.',
    language: 'en',
    direction: 'ltr' as const,
  },
  href: 'https://desk.example/desk/claims/1',
};
const mail = (given: Partial<MailModel> = {}): MailModel => ({
  ...{ subject: 'One thing', heading: 'One thing', items: [item], because: 'You asked to be told at once.' },
  ...{ choicesHref: 'https://desk.example/desk/inbox/choices', siteName: 'The Meridian' },
  ...given,
});

describe('a mail', () => {
  test('in plain text says what happened, to what, and where', () => {
    expect(mailText(mail())).toBe(
      [
        'One thing',
        'Miriam sent it back to draft.\n  \u2068The taps ran dry.\u2069\n  https://desk.example/desk/claims/1',
        '-- \nThe Meridian\nYou asked to be told at once.\nhttps://desk.example/desk/inbox/choices',
      ].join('\n\n'),
    );
  });

  test('in plain text keeps a title to its line', () => {
    expect(mailText(mail({ items: [{ ...item, title: 'A\r\nBcc: x@y.example\n\nB' }] }))).toContain(
      '\u2068A Bcc: x@y.example B\u2069',
    );
  });

  test('runs from the right where what it names does, block by block', () => {
    const arabic: MailItem = { ...item, title: 'لم يكن هناك اتفاق.', language: 'ar', direction: 'rtl' };
    const html = mailHtml(mail({ items: [item, arabic] }));
    expect(html).toContain('<p class="about" dir="rtl" lang="ar"><a');
    expect(html).toContain('<p class="about" dir="ltr" lang="en"><a');
    expect(html).toContain('<html lang="en" dir="ltr">');
  });

  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '&lt;b&gt;',
  ])('shows %s as it was written, and runs nothing of it', (words) => {
    const bad = {
      words,
      title: words,
      language: words,
      direction: null,
      href: `https://desk.example/${words}`,
    };
    const html = mailHtml(
      mail({ subject: words, heading: words, because: words, siteName: words, items: [bad] }),
    );
    const known = new Set([
      'html',
      'head',
      'meta',
      'title',
      'style',
      'body',
      'main',
      'h1',
      'ul',
      'li',
      'p',
      'a',
      'footer',
    ]);
    const tags = [...html.matchAll(/<\/?([a-z][a-z0-9]*)/g)].map(([, tag = '']) => tag);
    expect(tags.filter((tag) => !known.has(tag))).toEqual([]);
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/);
  });

  test('loads nothing from anywhere, and is light and dark', () => {
    const html = mailHtml(mail());
    expect(html).not.toMatch(/\bsrc=|url\(|@import|<link|<script|<img/);
    expect(html).toContain('name="color-scheme" content="light dark"');
    expect(html).toContain('prefers-color-scheme:dark');
  });
});
