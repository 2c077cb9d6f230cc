import type { DeskSetup, DeskWave, SetupItem } from "../contracts.generated";

/** What a technician can say of the set-up, a field each. */
export const setupFields = ["room", "endpoint", "main", "backup", "address"] as const;
export type SetupField = (typeof setupFields)[number];
export type SetupWords = Readonly<Record<SetupField, string>>;

/** As it is told: what was said before in it, and what field says it. */
const roles = { main: "Main ", backup: "Backup " } as const;
const isLine = (field: SetupField): field is keyof typeof roles => field === "main" || field === "backup";
const kindOf = (field: SetupField): SetupItem["kind"] => (isLine(field) ? "line" : field);
const isOf = (field: SetupField, item: SetupItem): boolean => item.kind === kindOf(field) && (!isLine(field) || item.value.startsWith(roles[field]));
const carrierOf = (setup: DeskSetup, field: keyof typeof roles): string => setup.lines.find((line) => line.role === field)?.carrier ?? "";

/** What the fields begin with: what was said last, for lines else what the plan says. */
export function fieldsOf(setup: DeskSetup, told: readonly SetupItem[] = setup.told): SetupWords {
  const of = (field: SetupField): string => {
    const said = told.find((item) => isOf(field, item))?.value;
    return isLine(field) ? (said?.slice(roles[field].length) ?? carrierOf(setup, field)) : (said ?? "");
  };
  return { room: of("room"), endpoint: of("endpoint"), main: of("main"), backup: of("backup"), address: of("address") };
}

/** What is told: the fields, and whatever was told before that no field stands for. A line as planned is the plan's to tell. */
export function itemsOf(setup: DeskSetup, fields: SetupWords): readonly SetupItem[] {
  const kept = setup.told.filter((item) => setupFields.every((field) => setup.told.find((first) => isOf(field, first)) !== item));
  const items = setupFields.flatMap((field): SetupItem[] => {
    const value = fields[field].trim();
    if (value === "" || (isLine(field) && value === carrierOf(setup, field))) return [];
    return [{ kind: kindOf(field), value: isLine(field) ? roles[field] + value : value }];
  });
  return [...items, ...kept];
}

/** Whether anything was said that the plan does not say already. */
export const saysAnything = (setup: DeskSetup, fields: SetupWords): boolean => itemsOf(setup, fields).length > 0;

/** Whether what is told now is compared with what is frozen: only then a change asks for a new test. */
export const isCompared = (setup: DeskSetup, wave: DeskWave): boolean => wave.comparesSetup === true && setup.frozenAt !== undefined && setup.told.length > 0;
