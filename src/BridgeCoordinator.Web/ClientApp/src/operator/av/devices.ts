/** Camera and microphone as this browser gives them; each may be missing for a reason of its own. */
export interface Devices {
  readonly stream: MediaStream;
  readonly camera: boolean;
  readonly microphone: boolean;
}

const camera = (id?: string): MediaTrackConstraints => ({ ...(id ? { deviceId: { exact: id } } : { facingMode: "user" }), width: { ideal: 1280 }, height: { ideal: 720 } });
const microphone = (id?: string): MediaTrackConstraints => (id ? { deviceId: { exact: id } } : {});

/** Asks for both at once, so that people are asked once; where one is missing or refused, for each alone. Nothing may be a browser that has no such door. */
export async function openDevices(chosen: { readonly camera?: string; readonly microphone?: string } = {}): Promise<Devices> {
  const stream = new MediaStream();
  const door = typeof navigator.mediaDevices?.getUserMedia === "function" ? navigator.mediaDevices : undefined;
  const take = async (asked: MediaStreamConstraints): Promise<boolean> => {
    try {
      for (const track of (await door?.getUserMedia(asked))?.getTracks() ?? []) stream.addTrack(track);
      return door !== undefined;
    } catch {
      return false;
    }
  };
  if (!(await take({ video: camera(chosen.camera), audio: microphone(chosen.microphone) }))) {
    await take({ video: camera(chosen.camera) });
    await take({ audio: microphone(chosen.microphone) });
  }
  return { stream, camera: stream.getVideoTracks().length > 0, microphone: stream.getAudioTracks().length > 0 };
}

export const closeDevices = (stream: MediaStream | undefined): void => stream?.getTracks().forEach((track) => track.stop());

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What there is to choose from; names are told only once something was allowed. */
export async function listDevices(kind: "videoinput" | "audioinput"): Promise<readonly Named[]> {
  const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  return all.filter((device) => device.kind === kind && device.deviceId !== "" && device.label !== "").map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}
