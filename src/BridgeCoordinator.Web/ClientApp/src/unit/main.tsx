import { createRoot } from "react-dom/client";
import en from "../locales/en/common.json";
import enOperator from "../locales/en/operator.json";
import enProgramme from "../locales/en/programme.json";
import vi from "../locales/vi/common.json";
import viOperator from "../locales/vi/operator.json";
import viProgramme from "../locales/vi/programme.json";
import "../operator/link";
import "../operator/operator.css";
import "../shared/states.css";
import { beginWords } from "../shared/words";
import { Unit } from "./Unit";
import "./unit.css";

beginWords([vi, viOperator, viProgramme], [en, enOperator, enProgramme]);
const root = document.getElementById("root");
if (root) createRoot(root).render(<Unit />);
