/*
 * A page on its way from the bookmarklet to the import form: its address, a line end and its HTML, gzipped, in base64url, in
 * the fragment of the form's address, which no browser sends to a server. Bookmarklets stay in people's browsers for years.
 */

/** What stands before it in the fragment. */
export const MARK = '#sent=';

/** Raise it when something else is packed: a bookmarklet of before is then told from one that is broken. */
export const VERSION = '1.';

/**
 * The longest fragment, in characters. Chromium cuts off addresses of more than 2,097,152 characters (`kMaxURLChars`,
 * url/url_constants.h), Firefox those of more than 1,048,576 (`network.standard-url.max-length`); WebKit sets none.
 */
export const LONGEST = 1_000_000;
