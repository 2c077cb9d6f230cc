import { lazy, Suspense, useEffect } from "react";
import { Route, Router, Switch } from "wouter";
import { useWords } from "../shared/words";
import { DeskPage } from "./DeskPage";
import { begin, useDesk, watchDesk } from "./desk";
import { Enter } from "./Enter";
import { HeadcountForm } from "./HeadcountForm";
import { HelpForm } from "./HelpForm";
import { linkCode } from "./link";
import { LiveLayer } from "./live/LiveLayer";
import { MessagesForm } from "./MessagesForm";
import { RollCallForm } from "./RollCallForm";
import { ShiftForm } from "./Shift";
import { StillForm } from "./StillForm";
import { keepAwake } from "./wake-lock";
import { WaveForm } from "./WaveForm";

// Nobody needs it before he wants it: it costs a first visit nothing.
const AvPage = lazy(() => import("./av/AvPage"));

let begun = false;

export function Operator() {
  const t = useWords();
  const { entered, desk, turn } = useDesk();
  // A fresh link means: enter by it, whoever was here before.
  const byLink = linkCode() !== undefined;
  const inside = entered === "yes" && !byLink;
  useEffect(() => {
    if (!begun) void begin(byLink);
    begun = true;
  }, []);
  useEffect(() => (inside ? watchDesk() : undefined), [inside, turn]);
  const live = inside && desk?.session?.phase === "live";
  useEffect(() => keepAwake(live), [live]);

  if (byLink || entered === "no" || entered === "leaving") return <Enter />;
  if (!desk) return <p className="page quiet">{t("desk.loading")}</p>;
  return (
    <Router base="/op">
      <LiveLayer />
      <Switch>
        <Route path="/checks/:wave">{({ wave }) => <WaveForm waveId={decodeURIComponent(wave)} />}</Route>
        <Route path="/help">
          <HelpForm />
        </Route>
        <Route path="/av">
          <Suspense fallback={<p className="page quiet">{t("desk.loading")}</p>}>
            <AvPage />
          </Suspense>
        </Route>
        <Route path="/messages">
          <MessagesForm />
        </Route>
        <Route path="/still">
          <StillForm />
        </Route>
        <Route path="/shift">
          <ShiftForm />
        </Route>
        <Route path="/roll-call">
          <RollCallForm />
        </Route>
        <Route path="/headcount/:moment">{({ moment }) => <HeadcountForm key={moment} moment={moment === "closing" ? "closing" : "first"} />}</Route>
        <Route>
          <DeskPage />
        </Route>
      </Switch>
    </Router>
  );
}
