import { useEffect } from "react";
import { useLocation } from "wouter";
import { useLanguage, useWords } from "../shared/words";
import { renewCalls, teachCalls, turnCallsOn, useCalls } from "./push";

/** What this device can do: be tried, be called, and remember the hours. A calendar is a file: moved hours are in it when it is fetched again. */
export function OwnDevice({ person }: { person: string | undefined }) {
  const t = useWords();
  const language = useLanguage();
  const [, go] = useLocation();
  return (
    <>
      <button type="button" className="wide-button" onClick={() => go("/av")} data-testid="av">
        ◉ {t("av.open")}
      </button>
      <CallsLine person={person} />
      <a className="wide-button calendar" href={`/api/v1/operator/calendar.ics?lang=${language}`} download data-testid="calendar">
        ▦ {t("desk.calendar")}
      </a>
    </>
  );
}

/** Whether this phone rings while it is in a pocket; asked once, by a tap. */
function CallsLine({ person }: { person: string | undefined }) {
  const t = useWords();
  const language = useLanguage();
  const calls = useCalls((s) => s.calls);
  useEffect(() => void renewCalls(), [person]);
  useEffect(() => void teachCalls(t), [language]);
  if (calls === "waiting")
    return (
      <button type="button" className="wide-button" onClick={() => void turnCallsOn()} data-testid="calls-on">
        ♪ {t("calls.turn-on")}
      </button>
    );
  if (calls === "on" || calls === "denied")
    return (
      <p className="quiet small" data-testid="calls" data-calls={calls}>
        {t(`calls.${calls}`)}
      </p>
    );
  return null;
}
