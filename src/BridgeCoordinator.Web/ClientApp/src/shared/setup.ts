import type { SetupChange, SetupItem, SetupKind } from "../contracts.generated";
import type { Words } from "./words";

/** What is written down of a line begins with its role in the protocol's word. */
export const setupValue = (kind: SetupKind, value: string, t: Words): string =>
  kind === "line" ? value.replace(/(^|, )(Main|Backup) /g, (_, before: string, role: string) => `${before}${t(role === "Main" ? "line.main" : "line.backup")} `) : value;

export const changeSentence = ({ kind, from, to }: SetupChange, t: Words): string => {
  const said = (value: string) => setupValue(kind, value, t);
  const name = t(`setup.${kind}`);
  return from === undefined ? t("drift.new", { kind: name, to: said(to ?? "") }) : to === undefined ? t("drift.gone", { kind: name, from: said(from) }) : t("drift.changed", { kind: name, from: said(from), to: said(to) });
};

/** Several of one kind stand side by side. */
export const byKind = (items: readonly SetupItem[], t: Words): readonly (readonly [SetupKind, string])[] =>
  [...new Set(items.map((item) => item.kind))].map((kind) => [kind, items.filter((item) => item.kind === kind).map((item) => setupValue(kind, item.value, t)).join(", ")] as const);
