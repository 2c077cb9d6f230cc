// The code of an operator link travels in the fragment and leaves the address before anything else runs.
let held: string | undefined = new URLSearchParams(location.hash.slice(1)).get("c") ?? undefined;
if (location.hash !== "") history.replaceState(null, "", location.pathname + location.search);

export const linkCode = (): string | undefined => held;
export const dropLinkCode = (): void => void (held = undefined);
