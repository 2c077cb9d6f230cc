import { HttpTransportType, HubConnectionBuilder, LogLevel, type IHttpConnectionOptions } from "@microsoft/signalr";

/** A line to a hub. It reconnects for ever; `up` runs after each connect, and only then is the line of use. */
export interface Line {
  on(method: string, hear: (value: never) => void): void;
  invoke<T>(method: string, ...args: unknown[]): Promise<T>;
  start(events: LineEvents): void;
  stop(): void;
}

export interface LineEvents {
  up(): Promise<void> | void;
  down(): void;
  /** Anything at all came over the socket, a keep-alive included. */
  alive(): void;
}

type LineMaker = (path: string) => Line;
let maker: LineMaker = signalrLine;

/** The mock house answers in the hub's place. */
export const answerLinesWith = (made: LineMaker): void => void (maker = made);
export const openLine: LineMaker = (path) => maker(path);

/** Full jitter up to half a minute, never at once: five hundred pages come back at the same time. */
export const backoff = (attempt: number, random: () => number = Math.random): number => 500 + random() * Math.min(30_000, 1000 * 2 ** Math.min(attempt, 10));

function signalrLine(path: string): Line {
  let alive: () => void = () => undefined;
  // The client keeps the server's pings to itself; a page must know that the line still lives.
  class HeardSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener("message", () => alive());
    }
  }
  // The option is real but left out of the published type.
  const options: IHttpConnectionOptions & { WebSocket: typeof WebSocket } = {
    transport: HttpTransportType.WebSockets,
    skipNegotiation: true,
    WebSocket: HeardSocket,
  };
  const hub = new HubConnectionBuilder()
    .withUrl(path, options)
    .configureLogging(LogLevel.None)
    .build();
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    on: (method, hear) => hub.on(method, hear as (...args: unknown[]) => void),
    invoke: (method, ...args) => hub.invoke(method, ...args),
    start(events) {
      alive = () => events.alive();
      let attempt = 0;
      const again = () => {
        if (stopped) return;
        events.down();
        clearTimeout(timer);
        timer = setTimeout(connect, backoff(attempt++));
      };
      const connect = async () => {
        if (stopped || hub.state !== "Disconnected") return;
        try {
          await hub.start();
          await events.up();
          attempt = 0;
        } catch {
          // A line whose first words fail is no line: closing it brings us to onclose, or straight to the next attempt.
          if (hub.state === "Disconnected") again();
          else await hub.stop();
        }
      };
      hub.onclose(again);
      window.addEventListener("online", () => {
        attempt = 0;
        clearTimeout(timer);
        void connect();
      });
      void connect();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      void hub.stop();
    },
  };
}
