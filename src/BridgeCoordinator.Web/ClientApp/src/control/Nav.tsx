import { useEffect, useRef } from "react";
import { Link } from "wouter";
import type { Me } from "../contracts.generated";
import { postJson } from "../shared/api";
import { language as spoken, speak, useWords } from "../shared/words";
import { otherTheme, setLook, useLook } from "./look";
import { addressOf, pages, type Page } from "./pages";

interface Props {
  readonly me: Me;
  readonly conference: string | undefined;
  readonly page: Page | undefined;
  readonly showHelp: () => void;
  /** A number beside a page's name, by the page's word: how many things there ask for a person. */
  readonly calls?: Readonly<Record<string, number>>;
}

/** The one navigation: where one is, where one can go and by which key, and what concerns only this screen. */
export function Nav({ me, conference, page, showHelp, calls = {} }: Props) {
  const t = useWords();
  const { traffic } = useLook();
  const strip = useRef<HTMLElement>(null);
  // On a narrow screen the pages stand in a strip; where one is must be in sight of it.
  useEffect(() => {
    const here = strip.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (strip.current && here) strip.current.scrollLeft = here.offsetLeft - (strip.current.clientWidth - here.offsetWidth) / 2;
  }, [page]);
  return (
    <nav ref={strip} className="nav" aria-label={t("nav.label")}>
      <p className="nav-brand" translate="no">
        {t("app.name")}
      </p>
      <ul className="nav-pages">
        {pages.map((entry) => {
          const to = entry.nav && addressOf(entry, conference);
          if (to === undefined) return null;
          const n = calls[entry.word] ?? 0;
          return (
            <li key={entry.path} className={"open" in entry ? "nav-apart" : undefined}>
              <Link href={to} className="nav-link" aria-current={entry.word === page?.word ? "page" : undefined} data-testid={`nav-${entry.key ?? entry.word}`}>
                <span>{t(entry.word)}</span>
                {n > 0 && <b className="nav-calls">{n}</b>}
                {entry.key !== undefined && <kbd aria-hidden="true">g {entry.key}</kbd>}
              </Link>
            </li>
          );
        })}
      </ul>
      <ul className="nav-own">
        <li>
          <button type="button" className="linklike" onClick={() => speak(spoken() === "vi" ? "en" : "vi")} title={t("language.switch")} data-testid="language">
            {t("language.other")}
          </button>
        </li>
        <li>
          <button type="button" className="linklike" onClick={() => setLook({ theme: otherTheme(useLook.getState().theme) })}>
            {t("control.theme")}
          </button>
        </li>
        <li>
          <button type="button" className="linklike" aria-pressed={traffic} title={t("control.traffic")} onClick={() => setLook({ traffic: !traffic })} data-testid="traffic">
            {traffic && "✓ "}
            {t("control.traffic.short")}
          </button>
        </li>
        <li>
          <button type="button" className="linklike" onClick={showHelp}>
            {t("control.help")} <kbd aria-hidden="true">?</kbd>
          </button>
        </li>
        <li className="nav-me">
          <span className="quiet">
            {me.name} · {t(`role.${me.role}`)}
          </span>
          <button type="button" className="linklike" onClick={() => void postJson("/api/v1/sign-out", {}).finally(() => location.assign("/"))}>
            {t("control.sign-out")}
          </button>
        </li>
      </ul>
    </nav>
  );
}
