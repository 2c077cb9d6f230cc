const address = "/api/v1/operator/throughput";
const tries = 4;

export interface Bandwidth {
  readonly downMbitPerSecond: number;
  readonly upMbitPerSecond: number;
}

const rate = (bytes: number, ms: number) => (bytes * 8) / 1_000 / Math.max(1, ms);

/** So many bytes down and as many up: a lower bound, because so few spend most of their time starting slowly. Nothing where the coordinator has too many who measure. */
export async function bandwidth(bytes: number): Promise<Bandwidth | undefined> {
  try {
    const down = await timed(bytes, () => fetch(`${address}?bytes=${bytes}`, { cache: "no-store" }));
    const up = down && (await timed(bytes, () => fetch(address, { method: "POST", body: noise(bytes), headers: { "Content-Type": "application/octet-stream" } })));
    return down !== undefined && up !== undefined ? { downMbitPerSecond: down, upMbitPerSecond: up } : undefined;
  } catch {
    return undefined;
  }
}

async function timed(bytes: number, ask: () => Promise<Response>): Promise<number | undefined> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const from = performance.now();
    const answer = await ask();
    await answer.arrayBuffer();
    if (answer.ok) return rate(bytes, performance.now() - from);
    if (answer.status !== 503) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 1_000 + Math.random() * 3_000));
  }
  return undefined;
}

/** Of chance, so that nothing on the way makes it smaller. */
function noise(bytes: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(all.subarray(at, Math.min(bytes, at + 65_536)));
  return all;
}
