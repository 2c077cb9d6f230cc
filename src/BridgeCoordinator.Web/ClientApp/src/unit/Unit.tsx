import { useState } from "react";
import { Route, Router, Switch, useLocation } from "wouter";
import { dropLinkCode, linkCode } from "../operator/link";
import { useLanguage, useWords } from "../shared/words";
import { DeliverForm } from "./DeliverForm";
import { useUnit } from "./desk";
import { EnterUnit } from "./EnterUnit";
import { HeldForm } from "./HeldForm";
import { NotHeldForm } from "./NotHeldForm";
import { UnitPage } from "./UnitPage";

/** A unit's own page: what it must do, by when, and three things to report. */
export function Unit() {
  const t = useWords();
  const language = useLanguage();
  // A fresh link means: enter by it, whoever was here before.
  const [byLink, setByLink] = useState(() => linkCode() !== undefined);
  const { desk, entered, problem, again } = useUnit(byLink);
  const enter = () => {
    dropLinkCode();
    setByLink(false);
    void again();
  };
  if (byLink || entered === "no") return <EnterUnit entered={enter} />;
  if (!desk) return <p className="page quiet">{problem ? problem[language] : t("unit.loading")}</p>;
  return (
    <Router base="/unit">
      <Inside desk={desk} again={again} />
    </Router>
  );
}

function Inside({ desk, again }: { desk: NonNullable<ReturnType<typeof useUnit>["desk"]>; again: () => Promise<void> }) {
  const [, go] = useLocation();
  const done = async () => {
    await again();
    go("/");
  };
  return (
    <Switch>
      <Route path="/held/:conference?">{({ conference }) => <HeldForm desk={desk} conference={conference} done={done} />}</Route>
      <Route path="/not-held/:conference?">{({ conference }) => <NotHeldForm desk={desk} conference={conference} done={done} />}</Route>
      <Route path="/owed/:item">{({ item }) => <DeliverForm key={item} desk={desk} item={decodeURIComponent(item)} done={done} />}</Route>
      <Route>
        <UnitPage desk={desk} />
      </Route>
    </Switch>
  );
}
