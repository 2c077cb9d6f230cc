import { useEffect } from "react";
import { Link, useLocation } from "wouter";
import type { Me } from "../contracts.generated";
import { useNow } from "../shared/clock";
import { span } from "../shared/time";
import { useLanguage, useWords } from "../shared/words";
import { address } from "./addresses";
import { currentSession } from "./board";
import { Header } from "./Header";
import { useSound } from "./incidents/useSound";
import { Director } from "./people/Director";
import { Nav } from "./Nav";
import type { ConferencePage, Params } from "./pages";
import { PointDrawer } from "./PointDrawer";
import { useQuery } from "./query";
import { SignedOut } from "./SignedOut";
import { Trouble } from "./Trouble";
import { staleAfter, useWatch, watchBoard } from "./watch";

interface Props {
  readonly id: string;
  readonly me: Me;
  readonly page: ConferencePage;
  readonly params: Params;
  readonly showHelp: () => void;
}

/** One conference, watched once for all its pages: going from one to another fetches nothing. Everything below gets values and holds none. */
export function Room({ id, me, page, params, showHelp }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { board, heardAt, trouble } = useWatch();
  const [, go] = useLocation();
  const [query, change] = useQuery();
  useNow();
  useEffect(() => watchBoard(id), [id]);
  useSound(board);
  const name = board?.conference.name;
  useEffect(() => {
    document.title = [t(page.word), name, t("control.title")].filter(Boolean).join(" · ");
  }, [page, name, t]);

  if (trouble === "signed-out") return <SignedOut />;
  const nav = (calls?: Readonly<Record<string, number>>) => <Nav me={me} conference={id} page={page} showHelp={showHelp} calls={calls} />;
  if (!board)
    return (
      <div className="shell">
        {nav()}
        <main className="whole-page quiet">
          <h1>{t(trouble === "unknown" ? "control.unknown" : "control.loading")}</h1>
          {trouble === "unknown" && <Link href={address.list}>{t("page.conferences")}</Link>}
        </main>
      </div>
    );

  const quiet = Date.now() - heardAt;
  const stale = quiet > staleAfter;
  const standing = { role: me.role, stale, board, person: me.personId };
  const session = currentSession(board);
  // A point stands in the path of its own page, and in the query over any other.
  const code = params["code"] === undefined ? (query.get("point") ?? undefined) : decodeURIComponent(params["code"]);
  const close = () => (params["code"] === undefined ? change({ point: undefined }) : go(address.points(id) + location.search));
  return (
    <div className={`shell${stale ? " is-stale" : ""}${code !== undefined ? " has-drawer" : ""}`}>
      {nav({ "page.incidents": board.incidents.length })}
      <div className={`room${page.fills ? " room-fills" : ""}`}>
        {stale && (
          <div className="stale" role="status" data-testid="stale">
            {t("stale.banner", { span: span(quiet, language) })}
          </div>
        )}
        <Header board={board} session={session} title={page.header === "large" ? undefined : t(page.word)} director={<Director standing={standing} me={me} />} />
        <Trouble />
        {page.view({ standing, session, params, me })}
      </div>
      {code !== undefined && <PointDrawer key={code} standing={standing} code={code} close={close} />}
    </div>
  );
}
