import { useEffect, useRef } from "react";
import { useWords } from "../shared/words";
import { useKeys } from "./keys";
import { setLook, useLook } from "./look";
import { pages } from "./pages";

/** What the wall alone hears. */
const onTheWall: readonly (readonly [string, string])[] = [
  ["← → ↑ ↓", "help.wall.move"],
  ["Enter", "help.wall.open"],
  ["n", "help.wall.next"],
  ["+ -", "help.wall.zoom"],
  ["0", "help.wall.fit"],
  ["f", "help.wall.kiosk"],
  ["p", "help.wall.pause"],
  ["v", "help.wall.list"],
];
const onReplay: readonly (readonly [string, string])[] = [
  ["␣", "help.replay.play"],
  ["[ ]", "help.replay.speed"],
  [", .", "help.replay.mark"],
];
const always: readonly (readonly [string, string])[] = [
  ["/", "help.search"],
  ["Esc", "help.esc"],
  ["l", "help.language"],
  ["t", "help.theme"],
  ["?", "help.self"],
];

export function Help({ close, conference }: { close: () => void; conference: boolean }) {
  const t = useWords();
  const { traffic } = useLook();
  const lines = [...pages.flatMap((page) => (page.key !== undefined && page.nav && (conference || "open" in page) ? [[`g ${page.key}`, page.word] as const] : [])), ...(location.pathname.startsWith("/control/replay/") ? [...onReplay, ...onTheWall] : location.pathname === "/control/wall" ? onTheWall : []), ...always];
  const box = useRef<HTMLDialogElement>(null);
  useKeys({ escape: close });
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog ref={box} className="dialog" onClose={close} aria-labelledby="help-title">
      <h2 id="help-title">{t("control.help")}</h2>
      <dl className="keys">
        {lines.map(([key, word]) => (
          <div key={key}>
            <dt>
              {key.split(" ").map((k) => (
                <kbd key={k}>{k}</kbd>
              ))}
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
      <label className="tick">
        <input type="checkbox" checked={traffic} onChange={(e) => setLook({ traffic: e.target.checked })} /> {t("control.traffic")}
      </label>
      <button type="button" className="button" onClick={close}>
        {t("control.close")}
      </button>
    </dialog>
  );
}
