import { useEffect, useState } from "preact/hooks";

/** Whether a media query holds, and a new rendering when that changes. */
export const useMedia = (query: string): boolean => {
  const [holds, setHolds] = useState(() => typeof matchMedia === "function" && matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const hear = (): void => setHolds(list.matches);
    hear();
    list.addEventListener("change", hear);
    return () => list.removeEventListener("change", hear);
  }, [query]);
  return holds;
};
