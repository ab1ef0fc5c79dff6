import { describe, expect, it } from 'vitest';
import { bookmarkletAddress } from '@/components/article/sent/bookmarklet-address';

describe('the bookmarklet', () => {
  const page = 'https://desk.example/a"b$&/desk/articles/new';
  const address = bookmarkletAddress(page);

  it('is one address of a script, in letters that survive a browser’s bookmarks', () => {
    expect(address).toMatch(/^javascript:[\w%!$&()*+,\-./:;=?@~]+$/);
    expect(address.length).toBeLessThan(3600);
  });

  it('leads to the import form that it was made for, and nowhere else', () => {
    const script = decodeURIComponent(address.replace('javascript:', ''));
    expect(script).toContain(JSON.stringify(page));
    expect(script).not.toContain('IMPORT_PAGE');
    expect(script.match(/https?:/g)).toHaveLength(1);
    expect(() => new Function(script)).not.toThrow();
  });

  it('loads nothing and writes nothing into the page', () =>
    expect(decodeURIComponent(address)).not.toMatch(
      /\bfetch\b|XMLHttpRequest|import\(|createElement|append|innerHTML|cookie|localStorage|postMessage|opener/,
    ));
});
