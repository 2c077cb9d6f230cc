import { useMemo, useState } from "react";
import { RollCallMark, type BoardSnapshot } from "../../contracts.generated";
import { useWords } from "../../shared/words";
import { usePlaces } from "../places";
import { organizationNames } from "../wall/grouping";
import { areasOf, cellSize, columnsOf, hasAnswered, isTrouble, pathsOf, pitch, type CallGroup } from "./marks";

interface Props {
  readonly board: BoardSnapshot;
  readonly marks: readonly RollCallMark[];
  readonly open: (code: string) => void;
}

/** The whole province at once: a cell for each point, filling as it answers and is heard. The lists beside it say the same in words. */
export function CallWall({ board, marks, open }: Props) {
  const t = useWords();
  const { points, conference } = board;
  const places = usePlaces(conference.id, points.length);
  const areas = useMemo(() => areasOf(points), [points.length]);
  const name = organizationNames(places?.organizations ?? []);
  const markAt = (place: number) => marks[points[place]?.index ?? -1] ?? "notAsked";
  const sums = Object.fromEntries(RollCallMark.map((mark) => [mark, points.filter((_, place) => markAt(place) === mark).length]));
  const [over, setOver] = useState<number | undefined>();
  const hovered = over === undefined ? undefined : points[over];
  return (
    <section className="panel call-wall" aria-label={t("rollcall.wall")}>
      <div className="call-areas" onPointerLeave={() => setOver(undefined)}>
        {areas.map((area) => (
          <Area key={area.key} area={area} name={area.key === "" ? conference.name : name(area.key)} alone={areas.length === 1} cell={cellSize(points.length)} markAt={markAt} over={setOver} choose={(place) => open(points[place]?.code ?? "")} />
        ))}
      </div>
      <p className="call-over small" aria-hidden="true">
        {hovered ? (
          <>
            <b>{hovered.name}</b> <span className="quiet">{hovered.code}</span> · {t(`mark.${markAt(over ?? 0)}`)}
          </>
        ) : (
          " "
        )}
      </p>
      <ul className="call-legend small">
        {RollCallMark.map((mark) => (
          <li key={mark}>
            <svg viewBox={`0 0 ${pitch} ${pitch}`} width="12" height="12" aria-hidden="true">
              <path d={pathsOf([0], () => mark, 1).get(mark)} className={`mark-${mark}`} fillRule="evenodd" />
            </svg>
            {t(`mark.${mark}`)} <b>{sums[mark]}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AreaProps {
  readonly area: CallGroup;
  readonly name: string;
  readonly alone: boolean;
  readonly cell: number;
  readonly markAt: (place: number) => RollCallMark;
  readonly over: (place: number | undefined) => void;
  readonly choose: (place: number) => void;
}

function Area({ area, name, alone, cell, markAt, over, choose }: AreaProps) {
  const t = useWords();
  const columns = columnsOf(area.members.length);
  const rows = Math.ceil(area.members.length / columns);
  const paths = pathsOf(area.members, markAt, columns);
  const of = area.members.map(markAt);
  const [asked, answered, trouble] = [of.filter((m) => m !== "notAsked").length, of.filter(hasAnswered).length, of.filter(isTrouble).length];
  const placeAt = (event: React.PointerEvent<SVGSVGElement> | React.MouseEvent<SVGSVGElement>): number | undefined => {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [Math.floor(((event.clientX - box.left) / box.width) * columns), Math.floor(((event.clientY - box.top) / box.height) * rows)];
    return x < 0 || x >= columns ? undefined : area.members[y * columns + x];
  };
  return (
    <figure className="call-area">
      <figcaption className="small">
        {!alone && <b>{name}</b>}{" "}
        <span className={trouble > 0 ? "call-trouble" : "quiet"}>
          {answered}/{asked}
          {trouble > 0 && ` · ✕ ${trouble}`}
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${columns * pitch} ${rows * pitch}`}
        width={columns * cell}
        height={rows * cell}
        role="img"
        aria-label={t("rollcall.group", { name, answered, asked, trouble })}
        onPointerMove={(event) => over(placeAt(event))}
        onClick={(event) => {
          const place = placeAt(event);
          if (place !== undefined) choose(place);
        }}
      >
        {[...paths].map(([mark, d]) => (
          <path key={mark} d={d} className={`mark-${mark}`} fillRule="evenodd" />
        ))}
      </svg>
    </figure>
  );
}
