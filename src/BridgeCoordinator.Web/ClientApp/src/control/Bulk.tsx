import { useState } from "react";
import type { SessionView } from "../contracts.generated";
import { useWords } from "../shared/words";
import { act } from "./acts";
import { ActButton } from "./ActButton";
import { careCan, waveCan, type Standing } from "./can";
import { CopyLinks } from "./plans/CopyLinks";
import { FixDialog, WaiveDialog } from "./readiness/Care";

interface Props {
  readonly standing: Standing;
  readonly session: SessionView | undefined;
  readonly codes: readonly string[];
  readonly clear: () => void;
}

/** What can be done to several points at once, about one wave of the session people are in. */
export function Bulk({ standing, session, codes, clear }: Props) {
  const t = useWords();
  const [asking, setAsking] = useState<"waive" | "fix" | undefined>();
  const [copied, setCopied] = useState(false);
  const asked = session?.waves.filter((wave) => wave.run > 0) ?? [];
  const [chosen, setChosen] = useState<string | undefined>();
  const wave = asked.find((w) => w.id === chosen) ?? asked[asked.length - 1];
  const { id } = standing.board.conference;
  const none = wave === undefined ? "cannot.no-wave" : undefined;
  const target = session && wave && { conferenceId: id, sessionId: session.id, waveId: wave.id, points: codes, close: () => setAsking(undefined), done: clear };
  return (
    <div className="bulk" role="group" aria-label={t("bulk.label")} data-testid="bulk">
      <b>{t("wave.ticked", { n: codes.length })}</b>
      {asked.length > 0 && (
        <label className="pick">
          <span className="quiet">{t("page.wave")}</span>
          <select value={wave?.id} onChange={(e) => setChosen(e.target.value)}>
            {asked.map((w) => (
              <option key={w.id} value={w.id}>
                {w.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <ActButton word={t("act.take-fix")} cannot={none ?? careCan(standing, session, wave ?? "")} act={() => setAsking("fix")} busyKey="take-fix" testId="bulk-fix" />
      <ActButton word={t("act.waive")} cannot={none ?? careCan(standing, session, wave ?? "")} act={() => setAsking("waive")} busyKey="grant-waiver" testId="bulk-waive" />
      <ActButton
        word={t("act.rerun-wave")}
        cannot={none ?? (wave && waveCan("open", standing, session, wave))}
        act={() => wave && session && void act(id, "open-wave", { sessionId: session.id, waveId: wave.id, rerun: true, failedOnly: true }, "bulk-rerun").then(clear)}
        busyKey="bulk-rerun"
        testId="bulk-rerun"
        ask={{ question: t("ask.rerun", { wave: wave?.name ?? "" }), yes: t("act.rerun-wave") }}
      />
      <button
        type="button"
        className="button"
        onBlur={() => setCopied(false)}
        onClick={() =>
          void navigator.clipboard?.writeText(codes.join("\n")).then(
            () => setCopied(true),
            () => undefined,
          )
        }
      >
        {t(copied ? "points.link.copied" : "bulk.copy")}
      </button>
      {standing.role === "administrator" && <CopyLinks conferenceId={id} codes={codes} />}
      <button type="button" className="linklike small" onClick={clear}>
        {t("bulk.clear")}
      </button>
      {target && asking === "waive" && <WaiveDialog {...target} />}
      {target && asking === "fix" && <FixDialog {...target} />}
    </div>
  );
}
