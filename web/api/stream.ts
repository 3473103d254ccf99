import type { CypherChunk, CypherRequest } from '../../server/contract/cypher.ts';
import type { Problem } from '../../server/contract/problem.ts';
import { t } from '../texts/index.ts';
import { ApiProblem, api } from './client.ts';

/** What comes before the end. */
export type Coming = Exclude<CypherChunk, { is: 'problem' }>;

/**
 * Runs a statement; its rows come as they are found. Who stops reading, or aborts, stops the statement too.
 * @throws ApiProblem where it is refused or fails on the way, also where the connection is lost
 */
export async function* streamCypher(
  request: Partial<CypherRequest> & { statement: string },
  signal: AbortSignal,
): AsyncGenerator<Coming> {
  const response = await api.stream(request, signal);
  for await (const line of linesOf(response, signal)) {
    const chunk = read(line);
    if (chunk.is === 'problem')
      throw new ApiProblem(chunk.code as Problem['code'], chunk.detail, { requestId: chunk.requestId });
    yield chunk;
    if (chunk.is === 'end') return;
  }
  throw lost();
}

const lost = () => new ApiProblem('unreachable', t('common:server.unreachable'));

/** Half a line is all that came of it. */
function read(line: string): CypherChunk {
  try {
    return JSON.parse(line) as CypherChunk;
  } catch {
    throw lost();
  }
}

async function* linesOf(response: Response, signal: AbortSignal): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  let left = '';
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((thrown: unknown) => {
        throw signal.aborted ? thrown : lost();
      });
      if (done) break;
      const lines = `${left}${value}`.split('\n');
      left = lines.pop() ?? '';
      for (const line of lines) if (line !== '') yield line;
    }
    if (left.trim() !== '') yield left;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
