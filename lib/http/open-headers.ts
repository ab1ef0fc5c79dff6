/** Readable by scripts of every site: it is published, and no cookie changes it. */
export const everybody = { 'access-control-allow-origin': '*' };

/** The same, for a script that wants to know what it got. */
export const readable = {
  ...everybody,
  'access-control-expose-headers': 'ETag, Sourceline-Under-Review',
};
