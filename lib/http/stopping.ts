import { subscribe } from 'node:diagnostics_channel';
import type { Server, ServerResponse } from 'node:http';

/**
 * How long running answers may take once the process was asked to stop, in milliseconds. Less than what the launcher
 * allows (scripts/setup/run.mjs), and than the ten seconds of a container's manager.
 */
const GRACE = 8_000;

/**
 * Makes an end of connections when this process is asked to stop (SIGTERM, Ctrl-C, a closed terminal). Next itself stops
 * accepting and exits once every connection is closed, but keeps answering on those that are kept open: a client that
 * never pauses would hold it for ever. So each answer that begins from now on is the last of its connection; once nothing
 * runs, or after `GRACE`, whatever is still connected is cut off. What is cut off was not answered, so nobody was promised
 * it.
 */
export function endConnectionsWhenStopping(): void {
  const running = new Set<ServerResponse>();
  const servers = new Set<Server>();
  let stopping = false;
  const cutOff = () => {
    for (const server of servers) server.closeAllConnections();
  };
  const cutOffWhenIdle = () => {
    // In the next turn, when the last answer has left; a request that came in between is one more that runs.
    if (stopping) setImmediate(() => running.size === 0 && cutOff());
  };
  subscribe('http.server.request.start', (message) => {
    const { server, response } = message as { server: Server; response: ServerResponse };
    if (!servers.has(server)) keepWhatRuns(server);
    servers.add(server);
    running.add(response);
    if (stopping) makeLast(response);
    response.once('close', () => {
      running.delete(response);
      cutOffWhenIdle();
    });
  });
  const stop = () => {
    if (stopping) return;
    stopping = true;
    for (const response of running) makeLast(response);
    cutOffWhenIdle();
    setTimeout(cutOff, GRACE).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Node would end at once, in the middle of a write.
  process.on('SIGHUP', () => process.kill(process.pid, 'SIGTERM'));
}

/**
 * Node takes a connection for idle once its answer has been handed over, sent or not, and cuts it off when the server is
 * closed. What is idle is cut off here instead, once nothing runs.
 */
function keepWhatRuns(server: Server): void {
  server.closeIdleConnections = () => undefined;
}

/**
 * Closes the connection behind an answer. One whose head has gone already promised its client that the connection stays,
 * so the next request may be on its way: that one's answer is the last. Closing it here would let that request be done
 * and leave no way to answer it.
 */
function makeLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
