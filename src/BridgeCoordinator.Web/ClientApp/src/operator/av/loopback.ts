import type { AvReading, RelayAccess } from "../../contracts.generated";
import { hum } from "./sound";

const patience = 15_000;
const stragglers = 1_000;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Speech from this page through the relay and back to it: up and down once each, as an agent's burst to the echo. Both ends are here, so what was
 * sent and what came are both known. Nothing sent means the relay was never reached.
 */
export async function throughRelay(relay: RelayAccess, seconds: number, tell: (share: number) => void): Promise<AvReading> {
  const config: RTCConfiguration = { iceServers: [{ urls: [...relay.urls], username: relay.username, credential: relay.credential }], iceTransportPolicy: "relay" };
  const [here, there] = [new RTCPeerConnection(config), new RTCPeerConnection(config)];
  const source = hum();
  try {
    const sender = here.addTransceiver("audio", { direction: "sendonly" }).sender;
    await meet(here, there);
    if (!(await bothUp(here, there))) return { sent: 0, received: 0 };
    // Only now is anything sent: what is lost while two ends shake hands is no fault of the line.
    await sender.replaceTrack(source.track ?? null);
    const trips: number[] = [];
    for (let half = 1; half <= seconds * 2; half++) {
      await pause(500);
      tell(half / (seconds * 2 + 2));
      const trip = await roundTrip(here);
      if (trip !== undefined) trips.push(trip);
    }
    await sender.replaceTrack(null);
    await pause(stragglers);
    const [out, came] = [await statsOf<RTCOutboundRtpStreamStats>(here, "outbound-rtp"), await statsOf<RTCInboundRtpStreamStats>(there, "inbound-rtp")];
    const sent = out?.packetsSent ?? 0;
    const received = Math.min(sent, came?.packetsReceived ?? 0);
    const trip = median(trips);
    return { sent, received, ...(came?.jitter === undefined ? {} : { jitterMs: 1_000 * came.jitter }), ...(trip === undefined ? {} : { rttMs: 1_000 * trip }) };
  } finally {
    source.stop();
    here.close();
    there.close();
  }
}

export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

async function meet(here: RTCPeerConnection, there: RTCPeerConnection): Promise<void> {
  let met: () => void = () => undefined;
  const known = new Promise<void>((resolve) => (met = resolve));
  // A candidate means nothing to who does not know the other yet.
  const pass = (to: RTCPeerConnection) => (event: RTCPeerConnectionIceEvent) => {
    if (event.candidate) void known.then(() => to.addIceCandidate(event.candidate ?? undefined)).catch(() => undefined);
  };
  here.onicecandidate = pass(there);
  there.onicecandidate = pass(here);
  await here.setLocalDescription();
  await there.setRemoteDescription(here.localDescription as RTCSessionDescription);
  await there.setLocalDescription();
  await here.setRemoteDescription(there.localDescription as RTCSessionDescription);
  met();
}

async function bothUp(...ends: readonly RTCPeerConnection[]): Promise<boolean> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (ends.every((end) => end.connectionState === "connected")) return true;
    if (ends.some((end) => end.connectionState === "failed" || end.connectionState === "closed")) return false;
    await pause(100);
  }
  return false;
}

async function statsOf<T extends RTCStats>(end: RTCPeerConnection, type: RTCStatsType): Promise<T | undefined> {
  for (const stat of (await end.getStats()).values() as IterableIterator<RTCStats>) if (stat.type === type) return stat as T;
  return undefined;
}

/** Between page and relay, in seconds: a check of the pair goes up and down, and so does its answer. */
async function roundTrip(end: RTCPeerConnection): Promise<number | undefined> {
  const report = await end.getStats();
  const transport = [...(report.values() as IterableIterator<RTCTransportStats>)].find((stat) => stat.type === "transport");
  const pair = report.get(transport?.selectedCandidatePairId ?? "") as RTCIceCandidatePairStats | undefined;
  return pair?.currentRoundTripTime === undefined ? undefined : pair.currentRoundTripTime / 2;
}
