import type { RollCallRound } from "../../contracts.generated";
import { clockTime } from "../../shared/time";
import { useWords } from "../../shared/words";

interface Props {
  readonly rounds: readonly RollCallRound[];
  readonly chosen: number;
  readonly zone: string;
  readonly choose: (round: number) => void;
}

/** What became of every round; an earlier one is looked at, never changed. */
export function RoundsTable({ rounds, chosen, zone, choose }: Props) {
  const t = useWords();
  return (
    <section className="panel" aria-label={t("rollcall.rounds")}>
      <h2>{t("rollcall.rounds")}</h2>
      <div className="table-box">
        <table className="table call-rounds" data-testid="rounds">
          <thead>
            <tr>
              {(["round", "at", "asked", "answered", "clear", "trouble", "confirmed"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`rollcall.col.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rounds.map((round) => (
              <tr key={round.round} data-testid={`round-${round.round}`}>
                <th scope="row">
                  <button type="button" className="linklike" aria-current={round.round === chosen ? "true" : undefined} onClick={() => choose(round.round)}>
                    {t("rollcall.round", { n: round.round })}
                  </button>
                  {round.open && <span className="chip">{t("wave.open")}</span>}
                  {round.onlyMissing && <span className="quiet small"> {t("rollcall.only-missing")}</span>}
                </th>
                <td>{clockTime(round.openedAt, zone)}</td>
                <td>{round.asked}</td>
                <td>{round.answered}</td>
                <td>{round.allClear}</td>
                <td>{round.trouble}</td>
                <td>{round.confirmed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
