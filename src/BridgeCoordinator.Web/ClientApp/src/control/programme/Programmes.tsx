import { useEffect, useState } from "react";
import { Link } from "wouter";
import type { ProgrammeLine } from "../../contracts.generated";
import { getJson } from "../../shared/api";
import { useWords } from "../../shared/words";
import { Progress } from "../Progress";

export const programmeAddress = (id: string): string => `/control/programme/${encodeURIComponent(id)}`;

/** The programmes there are, with how far each has come and what asks for a person. */
export function Programmes() {
  const t = useWords();
  const [lines, setLines] = useState<readonly ProgrammeLine[] | undefined>();
  useEffect(() => {
    let stopped = false;
    const ask = () =>
      getJson<readonly ProgrammeLine[]>("/api/v1/programmes").then(
        (found) => !stopped && setLines(found),
        () => undefined,
      );
    void ask();
    const timer = setInterval(ask, 10_000);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, []);
  if (lines === undefined) return <p className="whole-page quiet">{t("control.loading")}</p>;
  return (
    <main className="whole-page">
      <h1>{t(lines.length === 0 ? "programme.none" : "page.programmes")}</h1>
      <ul className="choices">
        {lines.map((line) => (
          <li key={line.id}>
            <Link href={programmeAddress(line.id)} className="choice" data-testid={`programme-${line.id}`}>
              <span className="choice-name">{line.name}</span>
              <span className="quiet">
                {line.by} · {t("programme.held-of", { held: line.held, units: line.units })}
                {line.late > 0 && ` · ${t("programme.late-n", { n: line.late })}`}
              </span>
              <Progress
                parts={[
                  ["well", line.held],
                  ["trouble", line.late],
                  ["idle", line.units - line.held - line.late],
                ]}
                label={t("programme.held-of", { held: line.held, units: line.units })}
              />
              {line.alerts.length > 0 && <span className="alert-text">! {t("programme.alerts-n", { n: line.alerts.length })}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
