import { useEffect, useState } from "react";
import { matchRoute, useLocation, useRouter } from "wouter";
import type { Me } from "../contracts.generated";
import { getJson } from "../shared/api";
import { useWords } from "../shared/words";
import { Help } from "./Help";
import { useKeys } from "./keys";
import { Nav } from "./Nav";
import { addressOf, pages, type Page, type Params } from "./pages";
import { useQuery } from "./query";
import { Room } from "./Room";
import { SignedOut } from "./SignedOut";
import { Start } from "./Start";

/** Who one is, then the page the address names: within the room of its conference, or by itself. */
export function ControlRoom() {
  const t = useWords();
  const me = useMe();
  const [help, setHelp] = useState(false);
  const [, go] = useLocation();
  const found = usePage();
  const [query] = useQuery();
  const conference = found?.params["id"] ?? query.get("conference") ?? undefined;
  useKeys({
    help: () => setHelp((shown) => !shown),
    go: (letter) => {
      const to = addressOf(pages.find((page) => page.key === letter && page.nav), conference);
      if (to !== undefined) go(to);
    },
  });
  if (me === "signed-out") return <SignedOut />;
  if (me === undefined) return <p className="whole-page quiet">{t("control.loading")}</p>;
  const page = found?.page;
  return (
    <>
      {page && "view" in page && conference !== undefined ? (
        <Room key={conference} id={conference} me={me} page={page} params={found.params} showHelp={() => setHelp(true)} />
      ) : (
        <div className="shell">
          <Nav me={me} conference={undefined} page={page} showHelp={() => setHelp(true)} />
          <div className="room">{page && "open" in page ? page.open(me, found.params) : <Start enter />}</div>
        </div>
      )}
      {help && <Help close={() => setHelp(false)} conference={conference !== undefined} page={page} />}
    </>
  );
}

function usePage(): { readonly page: Page; readonly params: Params } | undefined {
  const { parser } = useRouter();
  const [path] = useLocation();
  for (const page of pages) {
    const [fits, given] = matchRoute(parser, page.path, path);
    if (fits) return { page, params: Object.fromEntries(Object.entries(given ?? {}).filter((e): e is [string, string] => e[1] !== undefined && !/^\d/.test(e[0]))) };
  }
  return undefined;
}

function useMe(): Me | "signed-out" | undefined {
  const [me, setMe] = useState<Me | "signed-out" | undefined>();
  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      try {
        const who = await getJson<Me | undefined>("/api/v1/me");
        if (!stopped) setMe(who ?? "signed-out");
      } catch {
        if (stopped) return;
        timer = setTimeout(ask, 3000);
      }
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, []);
  return me;
}
