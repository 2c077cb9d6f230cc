import { useSearchParams } from "wouter";

type Patch = Readonly<Record<string, string | undefined>>;

/** What of a view stands in the query: its filters, its grouping, the point that is open. A small change leaves no step in the history. */
export function useQuery(): readonly [URLSearchParams, (patch: Patch, step?: boolean) => void] {
  const [query, set] = useSearchParams();
  const change = (patch: Patch, step = false) =>
    set(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(patch)) {
          if (value === undefined || value === "") next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: !step },
    );
  return [query, change];
}
