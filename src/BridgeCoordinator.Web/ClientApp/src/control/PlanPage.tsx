import { useWords } from "../shared/words";
import type { View } from "./pages";
import { Run } from "./Run";

/** The sessions of the conference, each with its course. */
export function PlanPage({ standing }: View) {
  const t = useWords();
  const { board } = standing;
  return (
    <main className="stage">
      {board.sessions.length === 0 && <p className="quiet">{t("control.no-session")}</p>}
      <div className="sessions">
        {board.sessions.map((session) => (
          <Run key={session.id} standing={standing} session={session} title={session.name} />
        ))}
      </div>
    </main>
  );
}
