import type { Dispatcher } from 'undici';
import { NotFetched, OTHERWISE } from './refusing';

/** Ten megabytes in pieces of a hundred bytes, as whoever sends each line by itself sends them. */
const MOST_PIECES = 100_000;

/**
 * Ends an answer that comes in crumbs. Each piece costs the thread that serves everybody as much as a large one does, so ten
 * megabytes of single bytes would keep it busy for as long as they are let. Counted where pieces come, since a stream puts
 * those together that wait.
 */
export const endCrumbs: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) => {
  let pieces = 0;
  return dispatch(options, {
    onRequestStart: (...given) => handler.onRequestStart?.(...given),
    onResponseStart: (...given) => handler.onResponseStart?.(...given),
    onResponseData: (controller, piece) => {
      pieces += 1;
      if (pieces <= MOST_PIECES) handler.onResponseData?.(controller, piece);
      else controller.abort(new NotFetched('UNREADABLE', `This page comes in too many pieces. ${OTHERWISE}`));
    },
    onResponseEnd: (...given) => handler.onResponseEnd?.(...given),
    onResponseError: (...given) => handler.onResponseError?.(...given),
  });
};
