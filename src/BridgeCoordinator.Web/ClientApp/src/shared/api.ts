import type { ProblemBody } from "../contracts.generated";

/** The coordinator said no, in words. Asking again will not help unless something changes. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly problem: ProblemBody,
    /** The whole answer: some refusals carry more than their sentence. */
    readonly body: unknown = undefined,
  ) {
    super(problem.code);
  }
}

/** The coordinator did not answer, or could not. Asking again later may help. */
export class Unreachable extends Error {
  constructor(readonly status: number | undefined) {
    super(status === undefined ? "no answer" : `answered ${status}`);
  }
}

const patience = 10_000;
const longPatience = 180_000;
// RFC 9110: a time-out, too early, too many requests and every 5xx say nothing about the act itself.
const worthRepeating = (status: number) => status >= 500 || status === 408 || status === 425 || status === 429;

type Headers = Readonly<Record<string, string>>;

export const getJson = <T>(path: string, headers: Headers = {}): Promise<T> => ask<T>(path, { method: "GET", headers });

export const postJson = <T>(path: string, body: unknown, commandId?: string, headers: Headers = {}): Promise<T> =>
  ask<T>(path, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json", ...(commandId ? { "Idempotency-Key": commandId } : {}), ...headers },
  });

/** Bytes take as long as the line needs; who sends them says when it is enough. */
export const postBytes = <T>(path: string, body: ArrayBuffer, type: string, headers: Headers, signal: AbortSignal): Promise<T> =>
  ask<T>(path, { method: "POST", body, headers: { "Content-Type": type, ...headers }, signal });

/** Says how something is from now on; saying it again changes nothing. */
export const putPlain = <T>(path: string, body: unknown): Promise<T> => ask<T>(path, { method: "PUT", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });

/** Replaces what was read under this tag, and nothing newer. */
export const putJson = <T>(path: string, body: unknown, tag: string, commandId: string): Promise<T> =>
  ask<T>(path, { method: "PUT", body: JSON.stringify(body), headers: { "Content-Type": "application/json", "If-Match": tag, "Idempotency-Key": commandId } });

/** A file of megabytes takes its time; it also answers with the tag of what it was checked against. */
export async function postFile<T>(path: string, file: Blob, commandId: string, tag?: string): Promise<{ readonly body: T; readonly tag: string | undefined }> {
  let seen: string | undefined;
  const headers = { "Content-Type": "application/octet-stream", "Idempotency-Key": commandId, ...(tag ? { "If-Match": tag } : {}) };
  const body = await ask<T>(path, { method: "POST", body: file, headers, signal: AbortSignal.timeout(longPatience) }, (answer) => (seen = answer.headers.get("ETag") ?? undefined));
  return { body, tag: seen };
}

async function ask<T>(path: string, request: RequestInit, look?: (answer: Response) => void): Promise<T> {
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(path, { credentials: "same-origin", cache: "no-store", signal: AbortSignal.timeout(patience), ...request });
    text = await answer.text();
  } catch {
    throw new Unreachable(undefined);
  }
  look?.(answer);
  if (answer.ok) return (text === "" ? undefined : parse(text)) as T;
  const body = parse(text);
  const problem = problemOf(answer.status, body);
  // The one 500 that speaks of the act itself: asked again it fails again.
  if (worthRepeating(answer.status) && problem.code !== "command.failed") throw new Unreachable(answer.status);
  throw new Refusal(answer.status, problem, body);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemOf(status: number, body: unknown): ProblemBody {
  const said = (typeof body === "object" && body !== null ? body : {}) as Partial<ProblemBody> & { title?: string };
  const plain = said.title ?? `HTTP ${status}`;
  return { code: said.code ?? `http.${status}`, vi: said.vi ?? plain, en: said.en ?? plain, ...(said.arguments ? { arguments: said.arguments } : {}) };
}

export const isSignedOut = (error: unknown): boolean => error instanceof Refusal && error.status === 401;
