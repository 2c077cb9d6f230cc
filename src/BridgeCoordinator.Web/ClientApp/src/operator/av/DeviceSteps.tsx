import { useEffect, useRef, useState } from "react";
import { useWords } from "../../shared/words";
import { listDevices, type Devices, type Named } from "./devices";
import { found } from "./results";
import { floorLevel, listen, playTone, speechLevel } from "./sound";
import { Ask, Step } from "./Step";

interface DeviceProps {
  readonly devices: Devices;
  readonly choose: (id: string) => void;
}

/** The picture as the camera gives it; whether it is clear, a person says. */
export function CameraStep({ devices, choose }: DeviceProps) {
  const t = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | undefined>();
  useEffect(() => {
    const shown = video.current;
    if (!shown || !devices.camera) return;
    shown.srcObject = devices.stream;
    void shown.play().catch(() => undefined);
    return () => void (shown.srcObject = null);
  }, [devices]);
  useEffect(() => {
    if (!devices.camera) found({ check: "camera", result: "notReady", code: "camera.denied", evidence: "the browser gave no camera" });
  }, [devices]);
  const say = (clear: boolean) => {
    const seen = size ?? { width: 0, height: 0 };
    const evidence = `${seen.width}×${seen.height}, picture ${clear ? "confirmed clear" : "not clear"} by the operator`;
    found({ check: "camera", result: clear ? "ready" : "notReady", value: seen.height, unit: "px", evidence, ...(clear ? {} : { code: "camera.unclear" }) });
  };
  return (
    <Step check="camera">
      {devices.camera && (
        <>
          <video ref={video} className="av-preview" muted playsInline aria-label={t("av.preview")} onLoadedMetadata={(e) => setSize({ width: e.currentTarget.videoWidth, height: e.currentTarget.videoHeight })} data-testid="preview" />
          <Chooser kind="videoinput" label={t("av.which.camera")} choose={choose} devices={devices} />
          {size !== undefined && <Ask id="camera" question={t("av.camera.ask")} yes={t("av.camera.yes")} no={t("av.camera.no")} answer={say} />}
        </>
      )}
    </Step>
  );
}

const enough = 6;
const longEnough = 200;

/** Speak, and see it move. Heard is what stood above the level of speech for a third of a second in all. */
export function MicrophoneStep({ devices, choose }: DeviceProps) {
  const t = useWords();
  const [level, setLevel] = useState(floorLevel);
  const heard = useRef({ blocks: 0, loud: 0, peak: floorLevel });
  useEffect(() => {
    if (!devices.microphone) {
      found({ check: "microphone", result: "notReady", code: "microphone.denied", evidence: "the browser gave no microphone" });
      return;
    }
    heard.current = { blocks: 0, loud: 0, peak: floorLevel };
    return listen(devices.stream, (now) => {
      setLevel(now);
      const it = heard.current;
      it.blocks++;
      it.peak = Math.max(it.peak, now);
      if (now >= speechLevel) it.loud++;
      const said = { check: "microphone", value: Math.round(it.peak), unit: "dB", threshold: speechLevel };
      if (it.loud === enough) found({ ...said, result: "ready", evidence: "speech heard by the page" });
      else if (it.loud < enough && it.blocks === longEnough) found({ ...said, result: "notReady", code: "microphone.quiet", evidence: "nothing as loud as speech in 10 s" });
    });
  }, [devices]);
  return (
    <Step check="microphone">
      {devices.microphone && (
        <>
          <p>{t("av.microphone.how")}</p>
          <meter className="av-meter" min={floorLevel} max={0} low={speechLevel} value={level} aria-label={t("av.microphone.level")} data-testid="meter" />
          <Chooser kind="audioinput" label={t("av.which.microphone")} choose={choose} devices={devices} />
        </>
      )}
    </Step>
  );
}

export function SpeakerStep() {
  const t = useWords();
  const [state, setState] = useState<"idle" | "playing" | "played">("idle");
  const play = async () => {
    setState("playing");
    await playTone().catch(() => undefined);
    setState("played");
  };
  const say = (well: boolean) => found({ check: "speaker", result: well ? "ready" : "notReady", evidence: well ? "tone heard by the operator" : "tone not heard", ...(well ? {} : { code: "speaker.unheard" }) });
  return (
    <Step check="speaker">
      <button type="button" className="wide-button" disabled={state === "playing"} onClick={() => void play()} data-testid="tone">
        ♪ {t(state === "playing" ? "av.speaker.playing" : state === "played" ? "av.speaker.again" : "av.speaker.play")}
      </button>
      {state === "played" && <Ask id="speaker" question={t("av.speaker.ask")} yes={t("av.speaker.yes")} no={t("av.speaker.no")} answer={say} />}
    </Step>
  );
}

function Chooser({ kind, label, choose, devices }: { kind: "videoinput" | "audioinput"; label: string; choose: (id: string) => void; devices: Devices }) {
  const [all, setAll] = useState<readonly Named[]>([]);
  useEffect(() => void listDevices(kind).then(setAll), [kind, devices]);
  if (all.length < 2) return null;
  const track = devices.stream.getTracks().find((one) => (one.kind === "video") === (kind === "videoinput"));
  return (
    <label className="field">
      {label}
      <select value={track?.getSettings().deviceId ?? ""} onChange={(e) => choose(e.currentTarget.value)}>
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
