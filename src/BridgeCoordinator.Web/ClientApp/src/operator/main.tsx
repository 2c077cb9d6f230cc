import { createRoot } from "react-dom/client";
import enAv from "../locales/en/av.json";
import en from "../locales/en/common.json";
import enExchange from "../locales/en/exchange.json";
import enHeard from "../locales/en/heard.json";
import enLivePhone from "../locales/en/live-phone.json";
import enOperator from "../locales/en/operator.json";
import enPush from "../locales/en/push.json";
import enSetup from "../locales/en/setup.json";
import viAv from "../locales/vi/av.json";
import vi from "../locales/vi/common.json";
import viExchange from "../locales/vi/exchange.json";
import viHeard from "../locales/vi/heard.json";
import viLivePhone from "../locales/vi/live-phone.json";
import viOperator from "../locales/vi/operator.json";
import viPush from "../locales/vi/push.json";
import viSetup from "../locales/vi/setup.json";
import { beginWords } from "../shared/words";
import "../shared/states.css";
import { Operator } from "./Operator";
import "./operator.css";

beginWords([vi, viOperator, viHeard, viAv, viLivePhone, viExchange, viPush, viSetup], [en, enOperator, enHeard, enAv, enLivePhone, enExchange, enPush, enSetup]);
if (import.meta.env.MODE === "mock") await import("../../mock/operator-house");
const root = document.getElementById("root");
if (root) createRoot(root).render(<Operator />);

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  void navigator.serviceWorker
    .register("/op-sw.js", { scope: "/op" })
    .then(() => navigator.serviceWorker.ready)
    .then((ready) => {
      const files = performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname);
      ready.active?.postMessage({ keep: files.filter((path) => path.startsWith("/assets/")) });
    })
    .catch(() => undefined);
}
