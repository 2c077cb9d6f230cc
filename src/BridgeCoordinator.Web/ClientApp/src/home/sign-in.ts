import en from "../locales/en/common.json";
import vi from "../locales/vi/common.json";
import type { SignInRequest } from "../contracts.generated";
import { postJson, Refusal } from "../shared/api";
import { beginWords, language, say } from "../shared/words";
import { node } from "./dom";
import "../shared/states.css";
import "./home.css";

// The secret leaves the address before anything else runs, so that neither history nor a screenshot keeps it.
const token = new URLSearchParams(location.hash.slice(1)).get("t");
history.replaceState(null, "", location.pathname);

beginWords([vi], [en]);
const t = (key: string) => say(key, language());

function show(title: string, ...rest: (Node | string)[]): void {
  const back = node("a", "", t("home.back"));
  back.setAttribute("href", "/");
  const heading = node("h1", "", title);
  heading.setAttribute("role", "status");
  document.getElementById("root")?.replaceChildren(node("main", "", node("p", "brand", "Bridge Coordinator"), heading, ...rest, back));
}

async function signIn(secret: string): Promise<void> {
  show(t("sign-in.busy"));
  const request: SignInRequest = { token: secret };
  try {
    await postJson("/api/v1/sign-in", request);
    location.replace("/control");
  } catch (error) {
    const said = error instanceof Refusal ? error.problem[language()] : t("error.unreachable");
    const again = node("button", "choice", say("error.again", language()));
    again.addEventListener("click", () => void signIn(secret));
    show(t("sign-in.refused"), node("p", "", said), ...(error instanceof Refusal ? [node("p", "", t("sign-in.none.how")), node("pre", "", "bridgectl admin-link")] : [again]));
  }
}

if (token) void signIn(token);
else show(t("sign-in.none"), node("p", "", t("sign-in.none.how")), node("pre", "", "bridgectl admin-link"));
