import { answerLinesWith, type Line, type LineEvents } from "../src/shared/line";

type Answer = (body: Readonly<Record<string, unknown>>, path: string, query: URLSearchParams) => unknown;

/** A refusal of the mock house, as problem details would bring it. */
export class MockProblem {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly vi: string,
    readonly en: string,
  ) {}
}

const hearers = new Map<string, (value: unknown) => void>();
let events: LineEvents | undefined;
let cut = false;

/** Says something down the line, as the hub would. */
export function tell(method: string, value: unknown): void {
  if (cut) return;
  events?.alive();
  hearers.get(method)?.(structuredClone(value));
}

/** Stands in the coordinator's place: `fetch` for HTTP, a line of its own for the hub. `?cut=8` cuts the network after 8 s. */
export function openHouse(routes: Readonly<Record<string, Answer>>, hub: Readonly<Record<string, (argument: unknown) => unknown>>): void {
  const real = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const address = new URL(String(input instanceof Request ? input.url : input), location.href);
    const path = address.pathname;
    if (!path.startsWith("/api/")) return real(input, init);
    await new Promise((resolve) => setTimeout(resolve, 60));
    if (cut) throw new TypeError("the mock network is cut");
    const key = Object.keys(routes).find((route) => new RegExp(`^${route}$`).test(`${init?.method ?? "GET"} ${path}`));
    const answer = key === undefined ? new MockProblem(404, "mock.unknown", "Không có.", "Not there.") : routes[key]?.(typeof init?.body === "string" ? JSON.parse(init.body) : {}, path, address.searchParams);
    if (answer instanceof MockProblem) return Response.json(answer, { status: answer.status });
    return answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer);
  };
  answerLinesWith((): Line => ({
    on: (method, hear) => void hearers.set(method, hear as (value: unknown) => void),
    invoke: async <T>(method: string, ...args: unknown[]) => {
      if (cut) throw new Error("the mock network is cut");
      events?.alive();
      return structuredClone(hub[method]?.(args[0])) as T;
    },
    start(given) {
      events = given;
      setTimeout(() => void given.up(), 30);
    },
    stop: () => void (events = undefined),
  }));
  const after = Number(new URLSearchParams(location.search).get("cut"));
  if (after > 0)
    setTimeout(() => {
      cut = true;
      events?.down();
    }, after * 1000);
}

export const iso = (ms: number): string => new Date(ms).toISOString();
