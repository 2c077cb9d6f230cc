import { create } from "zustand";
import type { PushKey, PushKind, PushSubscriptionRequest } from "../contracts.generated";
import { getJson, putPlain } from "../shared/api";
import type { Words } from "../shared/words";

const address = "/api/v1/operator/push";

/** Whether this device is called while its page is put away. Waiting: nobody has been asked yet. */
export type Calls = "unknown" | "impossible" | "waiting" | "denied" | "on";
export const useCalls = create<{ readonly calls: Calls }>(() => ({ calls: "unknown" }));

const possible = () => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** Once entered: where the device was allowed to be called, the coordinator is told again, because somebody else may have entered on it. */
export async function renewCalls(): Promise<void> {
  if (!possible()) return useCalls.setState({ calls: "impossible" });
  if (Notification.permission === "denied") return useCalls.setState({ calls: "denied" });
  if (Notification.permission === "granted") return subscribe().catch(() => useCalls.setState({ calls: "waiting" }));
  const key = await getJson<PushKey>(address).catch(() => undefined);
  useCalls.setState({ calls: key && key.publicKey === undefined ? "impossible" : "waiting" });
}

/** Asked for by a tap, as browsers want it. */
export async function turnCallsOn(): Promise<void> {
  const answer = await Notification.requestPermission();
  if (answer !== "granted") return useCalls.setState({ calls: answer === "denied" ? "denied" : "waiting" });
  await subscribe().catch(() => useCalls.setState({ calls: "waiting" }));
}

async function subscribe(): Promise<void> {
  const { publicKey } = await getJson<PushKey>(address);
  if (publicKey === undefined) return useCalls.setState({ calls: "impossible" });
  const { pushManager } = await navigator.serviceWorker.ready;
  const held = (await pushManager.getSubscription()) ?? (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }));
  const { endpoint, keys } = held.toJSON();
  await putPlain(address, { endpoint: endpoint ?? "", p256dh: keys?.["p256dh"] ?? "", auth: keys?.["auth"] ?? "" } satisfies PushSubscriptionRequest);
  useCalls.setState({ calls: "on" });
}

const paths: Readonly<Record<PushKind, string>> = { rollCall: "/op/roll-call", cue: "/op", announcement: "/op" };

/** A push brings a kind and no words: the worker keeps them, in the language of who stands here. */
export async function teachCalls(t: Words): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const calls = Object.fromEntries(Object.entries(paths).map(([kind, path]) => [kind, { title: t("push.title"), body: t(`push.${kind}`), path }]));
  (await navigator.serviceWorker.ready).active?.postMessage({ calls });
}
