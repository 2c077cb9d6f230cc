import "@fontsource/be-vietnam-pro/vietnamese-400.css";
import "@fontsource/be-vietnam-pro/vietnamese-500.css";
import "@fontsource/be-vietnam-pro/vietnamese-600.css";
import "@fontsource/be-vietnam-pro/latin-400.css";
import "@fontsource/be-vietnam-pro/latin-500.css";
import "@fontsource/be-vietnam-pro/latin-600.css";
import { createRoot } from "react-dom/client";
import { beginWords } from "../shared/words";
import "../shared/states.css";
import { ControlRoom } from "./ControlRoom";
import "./control.css";
import "./shell.css";
import "./incidents.css";
import "./tiles.css";
import "./course.css";
import "./point.css";
import "./list.css";
import "./wall.css";
import "./programme/programme.css";
import "./readiness.css";
import "./plans/plans.css";
import "./replay/replay.css";
import "./people/people.css";
import "./narrow.css";
import "./print.css";
import "./look";

type Bundle = Readonly<Record<string, string>>;
// Every file of words but the operator's own: whoever adds one lists it nowhere.
const vi = import.meta.glob<Bundle>(["../locales/vi/*.json", "!../locales/vi/operator*.json"], { eager: true, import: "default" });
const en = import.meta.glob<Bundle>(["../locales/en/*.json", "!../locales/en/operator*.json"], { eager: true, import: "default" });
beginWords(Object.values(vi), Object.values(en));

if (import.meta.env.MODE === "mock") await import("../../mock/control-house");
const root = document.getElementById("root");
if (root) createRoot(root).render(<ControlRoom />);
