import en from "../locales/en/common.json";
import vi from "../locales/vi/common.json";
import { beginWords, language, say, speak } from "../shared/words";
import { choice, node } from "./dom";
import "../shared/states.css";
import "./home.css";

beginWords([vi], [en]);

function show(): void {
  const t = (key: string) => say(key, language());
  const other = node("button", "other", t("language.other"));
  other.addEventListener("click", () => {
    speak(language() === "vi" ? "en" : "vi");
    show();
  });
  document
    .getElementById("root")
    ?.replaceChildren(
      node(
        "main",
        "",
        node("p", "brand", "Bridge Coordinator"),
        node("h1", "", t("home.title")),
        choice("/control", t("home.control"), t("home.control.for")),
        choice("/op", t("home.operator"), t("home.operator.for")),
        other,
      ),
    );
}

show();
