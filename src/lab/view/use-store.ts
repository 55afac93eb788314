import { useEffect, useState } from "preact/hooks";
import type { LabStore } from "../timeline/lab-store.ts";
import type { LabView } from "../timeline/lab-view.ts";

/** The store's view, and a new rendering for each new one. */
export const useView = (store: LabStore): LabView => {
  const [view, setView] = useState(store.view);
  useEffect(() => {
    setView(store.view());
    return store.watch(() => setView(store.view()));
  }, [store]);
  return view;
};
