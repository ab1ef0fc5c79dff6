import type { Operation } from '../operation';
import * as accounts from './accounts';
import * as articles from './articles';
import * as claims from './claims';
import * as evidence from './evidence';
import * as passages from './passages';
import * as publications from './public';
import * as reviews from './reviews';
import * as sources from './sources';

const rooms = [articles, sources, claims, passages, evidence, reviews, publications, accounts];

/** Every operation of the API, in the order of its document. */
export const operations: readonly Operation[] = rooms.flatMap((room) =>
  Object.values(room).filter(
    (it): it is Exclude<typeof it, (...args: never[]) => unknown> => typeof it !== 'function',
  ),
);
