import { useEffect, useRef, useState } from "preact/hooks";
import type { Issue } from "../../../model/reading/model-error.ts";
import type { Known } from "../../known.ts";
import type { LessonNumber } from "../../lesson.ts";
import type { LabState } from "../../state.ts";
import { type Client, Refused } from "../../timeline/client.ts";
import { runStudy } from "../study-pool.ts";

/** A study as far as it is. */
export interface Studied {
  readonly isRunning: boolean;
  readonly known: Known | null;
  /** What it was asked about; to be held against what is on the page now. */
  readonly about: LabState | null;
  readonly issues: readonly Issue[];
  readonly trouble: string | null;
}

const NONE: Studied = { isRunning: false, known: null, about: null, issues: [], trouble: null };

/** Starts a study, and stops it. What was known when it was stopped stays. */
export interface StudyControl {
  readonly studied: Studied;
  readonly start: (state: LabState, runs: number, also?: readonly LessonNumber[]) => void;
  readonly stop: () => void;
}

/** Makes studies beside the page, one at a time; one that runs ends with the view that asked for it. */
export const useStudy = (client: Client): StudyControl => {
  const [studied, setStudied] = useState(NONE);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start: StudyControl["start"] = (state, runs, also = []) => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    const set = (part: Partial<Studied>): void => {
      if (running.current === control) setStudied((now) => ({ ...now, ...part }));
    };
    setStudied({ ...NONE, isRunning: true, about: state });
    const study = async (): Promise<void> => {
      const exported = await client.ask("export", { state, runs });
      const ask = { exported, runs, beside: state.beside, also };
      const known = await runStudy(ask, (partly) => set({ known: partly }), control.signal);
      set({ known, isRunning: false });
    };
    study().catch((error: Error) => {
      if (error instanceof Refused) set({ isRunning: false, issues: error.issues });
      else if (error.name !== "AbortError") set({ isRunning: false, trouble: error.message });
    });
  };
  const stop = (): void => {
    running.current?.abort();
    running.current = null;
    setStudied((now) => ({ ...now, isRunning: false }));
  };
  return { studied, start, stop };
};
