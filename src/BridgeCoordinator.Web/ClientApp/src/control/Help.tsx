import { useEffect, useRef } from "react";
import { useWords } from "../shared/words";
import { useKeys } from "./keys";
import { setLook, useLook } from "./look";
import { pages, type Page } from "./pages";

const always: readonly (readonly [string, string])[] = [
  ["/", "help.search"],
  ["Esc", "help.esc"],
  ["Tab", "help.tab"],
  ["l", "help.language"],
  ["t", "help.theme"],
  ["?", "help.self"],
];

export function Help({ close, conference, page }: { close: () => void; conference: boolean; page: Page | undefined }) {
  const t = useWords();
  const { traffic } = useLook();
  const parts = [
    [undefined, pages.flatMap((entry) => (entry.key !== undefined && entry.nav && (conference || "open" in entry) ? [[`g ${entry.key}`, entry.word] as const] : []))],
    [page?.word, page?.keys ?? []],
    ["help.always", always],
  ] as const;
  const box = useRef<HTMLDialogElement>(null);
  useKeys({ escape: close });
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog ref={box} className="dialog dialog-wide" onClose={close} aria-labelledby="help-title">
      <h2 id="help-title">{t("control.help")}</h2>
      <div className="keys-parts">
        {parts.map(
          ([title, lines]) =>
            lines.length > 0 && (
              <section key={title ?? "go"}>
                <h3>{t(title ?? "help.go")}</h3>
                <dl className="keys">
                  {lines.map(([keys, word]) => (
                    <div key={keys}>
                      <dt>
                        {keys.split(" ").map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </dt>
                      <dd>{t(word)}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ),
        )}
      </div>
      <label className="tick">
        <input type="checkbox" checked={traffic} onChange={(e) => setLook({ traffic: e.target.checked })} /> {t("control.traffic")}
      </label>
      <button type="button" className="button" onClick={close}>
        {t("control.close")}
      </button>
    </dialog>
  );
}
