import type { PointTile } from "../contracts.generated";
import { useNow } from "../shared/clock";
import { Glyph } from "../shared/Glyph";
import { reasonSentence } from "../shared/reasons";
import { toneOfCondition, wordOfTile } from "../shared/states";
import { dateTime, shortTime } from "../shared/time";
import { useLanguage, useWords } from "../shared/words";
import { answeredWords } from "./facts";

interface Props {
  readonly points: readonly PointTile[];
  readonly zone: string;
  readonly waves: Readonly<Record<string, string>>;
  readonly open: (code: string) => void;
}

/** The same points as an equal, readable list. */
export function PointTable({ points, zone, waves, open }: Props) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  return (
    <div className="table-box">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("points.col.point")}</th>
            <th scope="col">{t("points.col.condition")}</th>
            <th scope="col">{t("points.col.since")}</th>
            <th scope="col">{t("tile.col.post")}</th>
            <th scope="col">{t("tile.col.check")}</th>
            <th scope="col">{t("tile.col.call")}</th>
            <th scope="col">{t("points.col.present")}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((tile) => {
            const heads = tile.closing ?? tile.first;
            const tone = toneOfCondition(tile.condition, tile.link);
            return (
              <tr key={tile.index} className={`tone-${tone}`}>
                <th scope="row">
                  <button type="button" className="linklike" onClick={() => open(tile.code)}>
                    {tile.name}
                  </button>{" "}
                  <span className="quiet">{tile.code}</span>
                </th>
                <td>
                  <span className="state">
                    <Glyph tone={tone} />
                    <span>
                      <b>{t(wordOfTile(tile))}</b>
                      <span className="quiet"> · {reasonSentence(tile.reason, tile.arguments, language, waves)}</span>
                    </span>
                  </span>
                </td>
                <td title={dateTime(tile.since, zone)}>{shortTime(tile.since, zone, now)}</td>
                <td>{tile.onPost ? shortTime(tile.onPost, zone, now) : "–"}</td>
                <td>{answeredWords(tile, zone, t)}</td>
                <td>{tile.rollCall ? t(`wordShort.${tile.rollCall}`) : "–"}</td>
                <td>{heads ? `${heads.present}/${heads.summoned}` : `–/${tile.summoned ?? "–"}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
