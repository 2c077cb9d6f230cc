import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import type { DeskWave } from "../../contracts.generated";
import { useWords } from "../../shared/words";
import { act, keepPhoto, useExpectedDesk } from "../desk";
import { Sheet } from "../Sheet";
import { closeDevices, openDevices, type Devices } from "./devices";
import { CameraStep, MicrophoneStep, SpeakerStep } from "./DeviceSteps";
import { LineStep } from "./LineStep";
import { answerTo, isTried, useAv } from "./results";
import "./av.css";

/** Camera, microphone, speaker and line, tried on this device. What is found becomes an answer to the open wave that asks for it. */
export default function AvPage() {
  const t = useWords();
  const desk = useExpectedDesk();
  const [devices, setDevices] = useState<Devices | "asking" | undefined>();
  const chosen = useRef<{ camera?: string; microphone?: string }>({});
  const open = useRef<MediaStream | undefined>(undefined);
  useEffect(() => () => closeDevices(open.current), []);
  const start = async (choice: { camera?: string; microphone?: string } = {}) => {
    chosen.current = { ...chosen.current, ...choice };
    setDevices("asking");
    closeDevices(open.current);
    const got = await openDevices(chosen.current);
    open.current = got.stream;
    setDevices(got);
  };
  if (!desk) return null;
  const session = desk.session;
  return (
    <Sheet title={t("av.title")} lead={t("av.lead")}>
      {devices === undefined || devices === "asking" ? (
        <button type="button" className="main-button" disabled={devices === "asking"} onClick={() => void start()} data-testid="av-start">
          {t(devices === "asking" ? "av.asking" : "av.start")}
        </button>
      ) : (
        <>
          <CameraStep devices={devices} choose={(camera) => void start({ camera })} />
          <MicrophoneStep devices={devices} choose={(microphone) => void start({ microphone })} />
        </>
      )}
      <SpeakerStep />
      <LineStep />
      {session?.waves.map((wave) => (
        <Answer key={wave.id} sessionId={session.id} wave={wave} />
      ))}
      {session?.waves.some((wave) => wave.items.some((item) => isTried(item.id))) !== true && <p className="quiet">{t("av.no-wave")}</p>}
    </Sheet>
  );
}

/** To the wave that asks for it. What the wave asks besides is ticked on its own form, where these results already stand. */
function Answer({ sessionId, wave }: { sessionId: string; wave: DeskWave }) {
  const t = useWords();
  const [, go] = useLocation();
  const { results, photos } = useAv();
  const answer = answerTo(wave, results, (check) => photos[check]?.name);
  if (!wave.items.some((item) => isTried(item.id))) return null;
  const send = async () => {
    if (!answer) return;
    for (const item of wave.items) {
      const photo = isTried(item.id) ? photos[item.id] : undefined;
      if (photo) await keepPhoto(photo);
    }
    await act("answer-wave", { sessionId, waveId: wave.id, run: wave.run, checks: answer.checks });
    go("/");
  };
  const whole = answer !== undefined && answer.missing.length === 0;
  return (
    <section className="stack" data-testid={`answer-${wave.id}`}>
      <h2>{wave.name}</h2>
      {answer !== undefined && !whole && <p className="quiet">{t("av.more", { n: answer.missing.length })}</p>}
      <button type="button" className="main-button" disabled={!answer} onClick={() => (whole ? void send() : go(`/checks/${encodeURIComponent(wave.id)}`))} data-testid="av-send">
        {t(answer === undefined || whole ? "av.send" : "av.go-on")}
      </button>
    </section>
  );
}
