import { createServer, type RequestListener, type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type ProblemCode, problems } from '../contract/problem.ts';
import { HttpProblem, toBody } from './problems.ts';
import { newRequestId } from './requestId.ts';

/** How long a client may take to send the head of a request, and all of it: milliseconds. */
const patience = { head: 15_000, whole: 60_000 };

/** Bytes of the address and the headers: 500 ids find room in an address. */
const mostHead = 64 * 1024;

/**
 * A server that answers in the one shape of problems even what never becomes a request.
 * @param refused told of each of these, since the app, which measures the others, never sees it
 */
export function httpServer(
  app: RequestListener,
  refused: (code: ProblemCode) => void = () => undefined,
): Server {
  const server = createServer(
    {
      maxHeaderSize: mostHead,
      headersTimeout: patience.head,
      requestTimeout: patience.whole,
      // The app says itself which host it expects.
      requireHostHeader: false,
    },
    app,
  );
  server.on('checkExpectation', app);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // Nobody is there to be refused.
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const problem = toProblem(error.code);
    refused(problem.code);
    const underWay = (socket as Socket & { _httpMessage?: { headersSent?: boolean } })._httpMessage;
    // In the middle of an answer a second one would be taken for a part of it.
    if (underWay?.headersSent) socket.destroy();
    else socket.end(answerTo(problem));
  });
  return server;
}

/** Node’s codes, https://nodejs.org/api/http.html#event-clienterror. */
function toProblem(code: string | undefined): HttpProblem {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new HttpProblem(
      'headers-too-large',
      `The address and the headers have ${mostHead / 1024} KiB at most.`,
    );
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new HttpProblem('request-timeout', 'The request did not arrive in time.');
  return new HttpProblem('malformed-request', 'This is no HTTP request that can be read.');
}

function answerTo(problem: HttpProblem): string {
  const requestId = newRequestId();
  const { status } = problems[problem.code];
  const body = JSON.stringify(toBody(problem, requestId));
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Cache-Control: no-store',
    "Content-Security-Policy: default-src 'none';frame-ancestors 'none'",
    'X-Content-Type-Options: nosniff',
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${requestId}`,
    '',
    body,
  ].join('\r\n');
}
