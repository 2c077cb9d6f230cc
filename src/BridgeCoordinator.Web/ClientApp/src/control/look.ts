import { create } from "zustand";

export type Theme = "system" | "dark" | "light";

interface Look {
  readonly theme: Theme;
  readonly traffic: boolean;
}

const stored = "bridge.look";

function read(): Look {
  try {
    const kept = JSON.parse(localStorage.getItem(stored) ?? "{}") as Partial<Look>;
    return { theme: kept.theme ?? "system", traffic: kept.traffic === true };
  } catch {
    return { theme: "system", traffic: false };
  }
}

export const useLook = create<Look>(read);

function show(look: Look): void {
  const root = document.documentElement;
  root.dataset["theme"] = look.theme;
  root.dataset["traffic"] = String(look.traffic);
}

export function setLook(change: Partial<Look>): void {
  useLook.setState(change);
  const look = useLook.getState();
  show(look);
  try {
    localStorage.setItem(stored, JSON.stringify(look));
  } catch {
    // Kept for this page only, then.
  }
}

export const isDark = (theme: Theme): boolean => theme === "dark" || (theme === "system" && !matchMedia("(prefers-color-scheme: light)").matches);
export const otherTheme = (theme: Theme): Theme => (isDark(theme) ? "light" : "dark");

show(useLook.getState());

// Paper is light, whatever the screen is.
window.addEventListener("beforeprint", () => void (document.documentElement.dataset["theme"] = "light"));
window.addEventListener("afterprint", () => show(useLook.getState()));
