import { useEffect, useState } from "react";
import type { AvGrade, AvPlan, AvReading } from "../../contracts.generated";
import { getJson, postJson } from "../../shared/api";
import { useWords } from "../../shared/words";
import { bandwidth, type Bandwidth } from "./bandwidth";
import { throughRelay } from "./loopback";
import { found } from "./results";
import { Step } from "./Step";

type State =
  | { readonly at: "asking" | "offline" | "no-relay" | "ready" | "failed" }
  | { readonly at: "measuring"; readonly share: number }
  | { readonly at: "measured"; readonly reading: AvReading; readonly grade: AvGrade; readonly wide: Bandwidth | undefined };

const number = (value: number, digits = 0) => value.toLocaleString("vi-VN", { maximumFractionDigits: digits });

/** The line, by speech through the relay. Without one no figure is shown: what is not measured is not said. The coordinator grades it, as it grades an agent's. */
export function LineStep() {
  const t = useWords();
  const [state, setState] = useState<State>({ at: "asking" });
  const ask = async () => {
    setState({ at: "asking" });
    try {
      setState({ at: (await getJson<AvPlan>("/api/v1/operator/av")).relay ? "ready" : "no-relay" });
    } catch {
      setState({ at: "offline" });
    }
  };
  useEffect(() => void ask(), []);

  const measure = async () => {
    setState({ at: "measuring", share: 0 });
    try {
      // Asked again, because its name for the relay lives for minutes only.
      const plan = await getJson<AvPlan>("/api/v1/operator/av");
      if (!plan.relay) return setState({ at: "no-relay" });
      const wide = await bandwidth(plan.bytes);
      const reading = { ...(await throughRelay(plan.relay, plan.seconds, (share) => setState({ at: "measuring", share }))), ...wide };
      const grade = await postJson<AvGrade>("/api/v1/operator/av/grade", reading);
      found(grade.result);
      setState({ at: "measured", reading, grade, wide });
    } catch {
      setState({ at: "failed" });
    }
  };

  return (
    <Step check="network" byHand={false}>
      {state.at === "asking" && <p className="quiet">{t("desk.loading")}</p>}
      {state.at === "offline" && (
        <>
          <p>{t("av.line.offline")}</p>
          <button type="button" className="wide-button" onClick={() => void ask()}>
            {t("error.again")}
          </button>
        </>
      )}
      {state.at === "no-relay" && (
        <p data-testid="devices-only">
          <b>{t("av.line.devices-only")}</b> {t("av.line.no-relay")}
        </p>
      )}
      {state.at === "measuring" && (
        <>
          <p role="status">{t("av.line.measuring")}</p>
          <progress className="av-meter" max={1} value={state.share} aria-label={t("av.line.measuring")} />
        </>
      )}
      {state.at === "failed" && <p role="alert">{t("av.line.failed")}</p>}
      {state.at === "measured" && <Figures reading={state.reading} grade={state.grade} wide={state.wide} />}
      {(state.at === "ready" || state.at === "measured" || state.at === "failed") && (
        <button type="button" className="wide-button" onClick={() => void measure()} data-testid="measure">
          {t(state.at === "measured" ? "av.line.again" : "av.line.measure")}
        </button>
      )}
      {state.at === "ready" && <p className="quiet small">{t("av.line.cost")}</p>}
    </Step>
  );
}

function Figures({ reading, grade, wide }: { reading: AvReading; grade: AvGrade; wide: Bandwidth | undefined }) {
  const t = useWords();
  const row = (name: string, value: string | undefined, id: string, raw?: number) =>
    value === undefined ? null : (
      <>
        <dt>{name}</dt>
        <dd data-testid={id} data-value={raw}>
          {value}
        </dd>
      </>
    );
  return (
    <div data-testid="figures" data-grade={grade.grade}>
      <p className="av-verdict">{t(`av.grade.${grade.grade}`)}</p>
      <dl className="av-figures">
        {row(t("av.loss"), `${number(grade.lossPercent, 1)} %`, "loss", grade.lossPercent)}
        {row(t("av.jitter"), reading.jitterMs === undefined ? undefined : `${number(reading.jitterMs)} ms`, "jitter", reading.jitterMs)}
        {row(t("av.rtt"), reading.rttMs === undefined ? undefined : `${number(reading.rttMs)} ms`, "rtt", reading.rttMs)}
        {row(t("av.down"), wide && t("av.at-least", { mbit: number(wide.downMbitPerSecond, 1) }), "down", wide?.downMbitPerSecond)}
        {row(t("av.up"), wide && t("av.at-least", { mbit: number(wide.upMbitPerSecond, 1) }), "up", wide?.upMbitPerSecond)}
      </dl>
    </div>
  );
}
