import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * How long running answers may take once the process was asked to stop, in milliseconds. Less than what the launcher
 * allows (scripts/setup/run.mjs), and than the ten seconds of a container's manager.
 */
const GRACE = 8_000;

/**
 * Makes an end of connections when this process is asked to stop (SIGTERM, Ctrl-C, a closed terminal). Next itself stops
 * accepting and exits once every connection is closed, but keeps answering on those that are kept open: a client that
 * never pauses would hold it for ever. So each answer that begins from now on is the last of its connection; once nothing
 * runs, or after `grace` milliseconds, whatever is still connected is cut off. What is cut off was not answered, so nobody
 * was promised it.
 */
export function endConnectionsWhenStopping(grace = GRACE): void {
  const servers = new Set<Server>();
  let stopping = false;
  const cutOff = () => {
    for (const server of servers) server.closeAllConnections();
    running.cutOff();
  };
  const cutOffWhenIdle = () => {
    // In the next turn, when the last answer has left; a request that came in between is one more that runs.
    if (stopping) setImmediate(() => running.none() && cutOff());
  };
  const running = new RunningAnswers(cutOffWhenIdle);
  subscribe('http.server.request.start', (message) => {
    const { server, request, response } = message as Exchange;
    if (!servers.has(server)) keepWhatRuns(server);
    servers.add(server);
    running.add(request.socket, response);
    if (stopping) makeLast(running.of(request.socket));
  });
  const stop = () => {
    if (stopping) return;
    stopping = true;
    for (const answers of running.all()) makeLast(answers);
    cutOffWhenIdle();
    setTimeout(cutOff, grace).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Node would end at once, in the middle of a write.
  process.on('SIGHUP', () => process.kill(process.pid, 'SIGTERM'));
}

type Exchange = { server: Server; request: IncomingMessage; response: ServerResponse };

/**
 * The answers that are still due, of each connection in the order in which they were asked for. With a connection all of
 * its answers end: Node tells so of the first one alone, and those that wait behind it would be kept for ever.
 */
class RunningAnswers {
  private readonly connections = new Map<Socket, Set<ServerResponse>>();

  constructor(private readonly onEnd: () => void) {}

  add(socket: Socket, response: ServerResponse): void {
    const answers = this.connections.get(socket) ?? this.begun(socket);
    answers.add(response);
    response.once('close', () => {
      answers.delete(response);
      this.onEnd();
    });
  }

  private begun(socket: Socket): Set<ServerResponse> {
    const answers = new Set<ServerResponse>();
    this.connections.set(socket, answers);
    socket.once('close', () => {
      this.connections.delete(socket);
      this.onEnd();
    });
    return answers;
  }

  of(socket: Socket): readonly ServerResponse[] {
    return [...(this.connections.get(socket) ?? [])];
  }

  all(): (readonly ServerResponse[])[] {
    return [...this.connections.keys()].map((socket) => this.of(socket));
  }

  /** Ends the connections themselves, also those that Node has handed over and knows no more. */
  cutOff(): void {
    for (const socket of this.connections.keys()) socket.destroy();
  }

  none(): boolean {
    return this.all().every((answers) => answers.length === 0);
  }
}

/**
 * Node takes a connection for idle once its answer has been handed over, sent or not, and cuts it off when the server is
 * closed. What is idle is cut off here instead, once nothing runs.
 */
function keepWhatRuns(server: Server): void {
  server.closeIdleConnections = () => undefined;
}

/**
 * Closes a connection behind the newest of the answers that are due on it: those before it would take away its way out, and
 * what it was asked for would be done and not answered. One whose head has gone already promised its client that the
 * connection stays, so the next request may be on its way: that one's answer is the last. Closing it here would let that
 * request be done and leave no way to answer it.
 */
function makeLast(answers: readonly ServerResponse[]): void {
  for (const answer of answers)
    if (!answer.headersSent)
      answer.setHeader('connection', answer === answers.at(-1) ? 'close' : 'keep-alive');
}
