import i18next from "i18next";
import { useSyncExternalStore } from "react";

export type Language = "vi" | "en";
export type Arguments = Readonly<Record<string, string | number>>;
export type Words = (key: string, args?: Arguments) => string;

type Bundle = Readonly<Record<string, string>>;
const stored = "bridge.language";
const listeners = new Set<() => void>();

/** Words are looked up by flat keys (`reason.link.down`): reason codes and fact names have dots and dashes of their own. */
export function beginWords(vi: readonly Bundle[], en: readonly Bundle[]): void {
  void i18next.init({
    lng: preferred(),
    fallbackLng: "vi",
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false, prefix: "{", suffix: "}" },
    resources: { vi: { translation: Object.assign({}, ...vi) as Bundle }, en: { translation: Object.assign({}, ...en) as Bundle } },
  });
  mark();
}

function preferred(): Language {
  const asked = typeof location === "undefined" ? null : new URLSearchParams(location.search).get("lang");
  const chosen = asked ?? read();
  return chosen === "en" ? "en" : "vi";
}

function read(): string | null {
  try {
    return localStorage.getItem(stored);
  } catch {
    return null;
  }
}

function mark(): void {
  if (typeof document !== "undefined") document.documentElement.lang = language();
}

export const language = (): Language => (i18next.language === "en" ? "en" : "vi");

export function speak(next: Language): void {
  void i18next.changeLanguage(next);
  try {
    localStorage.setItem(stored, next);
  } catch {
    // A browser that keeps nothing forgets the choice with the page; that is all.
  }
  mark();
  for (const listener of listeners) listener();
}

const roleMark = "role:";

/** A name as it is; where a classified conference shows a role in its place, that in the reader's language. */
export const who = (name: string, lng: Language): string => (name.startsWith(roleMark) ? i18next.t(`role.${name.slice(roleMark.length)}`, { lng }) : name);

/** Counts of five digits and more are read in groups; what is smaller may be a year or a run, and stays as it is. */
const count = (value: number, lng: Language): string | number =>
  Number.isInteger(value) && Math.abs(value) >= 10_000 ? value.toLocaleString(lng === "vi" ? "vi-VN" : "en-GB") : value;

export const say = (key: string, lng: Language, args: Arguments = {}): string =>
  i18next.t(key, { ...Object.fromEntries(Object.entries(args).map(([hole, value]) => [hole, typeof value === "string" ? who(value, lng) : count(value, lng)])), lng });

export const isWorded = (key: string): boolean => i18next.exists(key);

/** A word from the catalogue, or the bare id where nobody has worded it yet. */
export const sayOr = (key: string, lng: Language, otherwise: string, args?: Arguments): string => (isWorded(key) ? say(key, lng, args) : otherwise);

export function useLanguage(): Language {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, language);
}

export function useWords(): Words {
  const lng = useLanguage();
  return (key, args) => say(key, lng, args);
}
