import { piecesOf } from './page-flight';

/**
 * What a page tells, whatever the order in which it was sent. React sends the parts of a page as they get ready and numbers
 * them as it goes, so two answers that tell the same are seldom the same bytes: their pieces are compared, sorted, without
 * those numbers, and without what stands in the place of a part until it comes.
 */
export function toldBy(page: string): string {
  const scripts = [...page.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);
  const markup = withoutPlaceholders(page).replaceAll(
    /<script[^>]*>[\s\S]*?<\/script>|<!--[\s\S]*?-->|<\/\w+>/g,
    '',
  );
  return [...markup.split(/(?=<)/).filter(isTold), ...flightPieces(scripts)].sort().join('\n');
}

/**
 * A page without what a part that was not ready has in its place. React marks where a part begins, by `$?` or `$~` where it is not
 * ready, and where it ends; parts stand in parts.
 */
function withoutPlaceholders(page: string): string {
  const [first = '', ...marked] = page.split(/(?=<!--(?:\$[?~!]?|\/\$)-->)/);
  let inside = 0;
  const kept = marked.filter((piece) => {
    if (inside > 0) inside += piece.startsWith('<!--/') ? -1 : 1;
    else if (/^<!--\$[?~]/.test(piece)) inside = 1;
    return inside === 0;
  });
  return first + kept.join('');
}

/** A tag with the text behind it; not the place of a part that comes later, nor what it comes in: a box, a table, a row. */
const isTold = (piece: string): boolean =>
  !/^<template id="[BP]:|^<\w+(?: [^>]*)? id="S:[0-9a-f]+"|^<table hidden(?:="")?>/.test(piece);

/** The pieces of the data that the page was drawn from, without the numbers by which they refer to each other and the name that Next gives each request. */
const flightPieces = (scripts: readonly string[]): string[] => [
  ...new Set(
    piecesOf(flightIn(scripts)).map((piece) =>
      piece
        .replaceAll(/\$[A-Za-z@]?[0-9a-f]+/g, '$')
        .replaceAll(/\["\$",(?:"\$",)?"[\w-]{21}[a-z]"/g, '["$"'),
    ),
  ),
];

/** The data as it was sent, in as many scripts as there were. */
const flightIn = (scripts: readonly string[]): string =>
  scripts
    .flatMap((code) => {
      const [, text] = /^self\.__next_f\.push\(\[1,("[\s\S]*")\]\)$/.exec(code) ?? [];
      return text === undefined ? [] : [String(JSON.parse(text))];
    })
    .join('');
