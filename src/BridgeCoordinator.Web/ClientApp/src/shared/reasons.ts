import { sayOr, type Language } from "./words";

/** The name of a check, or its id where nobody has named it. */
export const checkName = (check: string, language: Language): string => sayOr(`check.${check}`, language, check);

/** One sentence: what is wrong here. `waves` names the waves of the session in view. */
export function reasonSentence(
  reason: string,
  args: Readonly<Record<string, string>> | undefined,
  language: Language,
  waves: Readonly<Record<string, string>> = {},
): string {
  const given = { ...args };
  // Figures come with a decimal point whatever the language.
  if (given["value"] !== undefined && language === "vi") given["value"] = given["value"].replace(".", ",");
  const checks = (given["checks"] ?? "")
    .split(/,\s*/)
    .filter(Boolean)
    .map((check) => checkName(check, language))
    .join(", ");
  const wave = given["wave"] === undefined ? "" : (waves[given["wave"]] ?? given["wave"]);
  const word = given["word"] === undefined ? "" : sayOr(`word.${given["word"]}`, language, given["word"]);
  const rich = `reason.${reason}.with`;
  const plainly = sayOr(`reason.${reason}`, language, reason, { ...given, checks, wave, word });
  return checks !== "" || word !== "" ? sayOr(rich, language, plainly, { ...given, checks, wave, word }) : plainly;
}
