import { useEffect, useState } from "react";
import { Route, Switch, useLocation } from "wouter";
import type { Me } from "../contracts.generated";
import { getJson } from "../shared/api";
import { useWords } from "../shared/words";
import { Conference } from "./Conference";
import { Help } from "./Help";
import { SignedOut } from "./SignedOut";
import { Start } from "./Start";
import { useKeys } from "./keys";

/** Who one is, then the page the address names. */
export function ControlRoom() {
  const t = useWords();
  const [me, setMe] = useState<Me | "signed-out" | undefined>();
  const [help, setHelp] = useState(false);
  const [, go] = useLocation();
  useKeys({ help: () => setHelp((shown) => !shown), list: () => go("/control?all") });

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

  if (me === "signed-out") return <SignedOut />;
  if (me === undefined) return <p className="whole-page quiet">{t("control.loading")}</p>;
  return (
    <>
      <Switch>
        <Route path="/control/conferences/:id/points/:code">{({ id, code }) => <Conference key={id} id={id} code={decodeURIComponent(code)} me={me} view="board" />}</Route>
        <Route path="/control/conferences/:id/points">{({ id }) => <Conference key={id} id={id} me={me} view="points" />}</Route>
        <Route path="/control/conferences/:id">{({ id }) => <Conference key={id} id={id} me={me} view="board" />}</Route>
        <Route>
          <Start />
        </Route>
      </Switch>
      {help && <Help close={() => setHelp(false)} />}
    </>
  );
}
