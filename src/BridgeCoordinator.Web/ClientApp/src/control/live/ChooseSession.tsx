import type { SessionView } from "../../contracts.generated";
import { useWords } from "../../shared/words";

interface Props {
  readonly sessions: readonly SessionView[];
  readonly session: SessionView;
  /** The one people are in. */
  readonly current: SessionView | undefined;
  readonly choose: (id: string | undefined) => void;
}

/** Which session is looked at; one that people are not in is named as such, so that nobody calls the wrong room. */
export function ChooseSession({ sessions, session, current, choose }: Props) {
  const t = useWords();
  if (sessions.length < 2) return null;
  return (
    <p className="choose-session">
      <label>
        {t("attendance.session")}{" "}
        <select value={session.id} onChange={(e) => choose(e.target.value === current?.id ? undefined : e.target.value)} data-testid="live-session">
          {sessions.map((s) => (
            <option key={s.id} value={s.id}>
              {s.name} · {t(`phase.${s.phase}`)}
            </option>
          ))}
        </select>
      </label>
      {current && session.id !== current.id && (
        <span className="choose-other" role="status">
          ! {t("live.other-session", { name: current.name })}
        </span>
      )}
    </p>
  );
}
