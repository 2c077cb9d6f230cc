import type { ContactPlan, ContactRole, PointEdit, PointPlan } from "../../contracts.generated";

/** A point as a form holds it: every field a text, as people type it. */
export interface PointForm {
  readonly name: string;
  readonly kind: string;
  readonly summoned: string;
  readonly main: string;
  readonly backup: string;
  readonly powerZone: string;
  readonly required: boolean;
  readonly sessions: readonly string[];
  readonly operator: string;
  readonly operatorPhone: string;
  readonly deputy: string;
  readonly deputyPhone: string;
  readonly leader: string;
  readonly leaderPhone: string;
}

export const texts = ["name", "kind", "summoned", "main", "backup", "powerZone", "operator", "operatorPhone", "deputy", "deputyPhone", "leader", "leaderPhone"] as const;
export type TextField = (typeof texts)[number];

const roles: readonly ContactRole[] = ["operator", "deputy", "leader"];

/** @param all The ids of the sessions: a point that names none sits in all. */
export function formOf(point: PointPlan, all: readonly string[]): PointForm {
  const carrier = (role: "main" | "backup") => point.lines.find((line) => line.role === role)?.carrier ?? "";
  const person = (role: ContactRole) => point.contacts?.find((contact) => contact.role === role);
  return {
    name: point.name,
    kind: point.kind,
    summoned: point.summoned === undefined ? "" : String(point.summoned),
    main: carrier("main"),
    backup: carrier("backup"),
    powerZone: point.powerZone ?? "",
    required: point.required,
    sessions: point.sessions ?? all,
    operator: person("operator")?.name ?? "",
    operatorPhone: person("operator")?.phone ?? "",
    deputy: person("deputy")?.name ?? "",
    deputyPhone: person("deputy")?.phone ?? "",
    leader: person("leader")?.name ?? "",
    leaderPhone: person("leader")?.phone ?? "",
  };
}

export function editOf(form: PointForm, all: readonly string[]): PointEdit {
  const contact = (role: ContactRole): readonly ContactPlan[] => {
    const [name, phone] = [form[role].trim(), form[`${role}Phone`].trim()];
    return name === "" && phone === "" ? [] : [{ role, name, ...(phone === "" ? {} : { phone }) }];
  };
  const summoned = form.summoned.trim();
  return {
    name: form.name,
    kind: form.kind,
    // What is no number goes as it is typed: the coordinator says what is wrong with it.
    ...(summoned === "" ? {} : { summoned: Number.isInteger(Number(summoned)) ? Number(summoned) : -1 }),
    lines: (["main", "backup"] as const).flatMap((role) => (form[role].trim() === "" ? [] : [{ role, carrier: form[role].trim() }])),
    ...(form.powerZone.trim() === "" ? {} : { powerZone: form.powerZone }),
    required: form.required,
    ...(all.every((id) => form.sessions.includes(id)) ? {} : { sessions: form.sessions }),
    contacts: roles.flatMap(contact),
  };
}

/** Where what one typed and what stands now say something else. */
export function differing(mine: PointForm, theirs: PointForm): readonly (keyof PointForm)[] {
  return (Object.keys(mine) as (keyof PointForm)[]).filter((field) => said(mine, field) !== said(theirs, field));
}

export const said = (form: PointForm, field: keyof PointForm): string => {
  const value = form[field];
  return typeof value === "string" ? value.trim() : typeof value === "boolean" ? (value ? "✓" : "✕") : [...value].sort().join(" ");
};
