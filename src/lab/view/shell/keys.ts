import { useEffect } from "preact/hooks";
import type { LabStore } from "../../timeline/lab-store.ts";

const MINUTE = 60;

/** Where keys mean something else: in fields, lists, and whatever says so. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    "input, textarea, select, [contenteditable], [role=application], [role=listbox], dialog, [data-own-keys]",
  ) !== null;

const isButton = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("button, summary, a[href], [role=tab]") !== null;

/** What each key does. */
const actions = (store: LabStore): Readonly<Record<string, (event: KeyboardEvent) => void>> => {
  const { commands } = store;
  const seek = (by: number): void => commands.seek(Math.max(0, (store.moments()?.time ?? 0) + by));
  return {
    " ": () => (store.view().pace.isPlaying ? commands.pause() : commands.play()),
    ArrowLeft: ({ shiftKey }) => seek(-(shiftKey ? 10 : 1) * MINUTE),
    ArrowRight: ({ shiftKey }) => seek((shiftKey ? 10 : 1) * MINUTE),
    Home: () => commands.seek(0),
    ".": () => commands.step(true),
    ",": () => commands.step(false),
    b: () => commands.fork(),
    u: () => commands.undo(),
    r: () => commands.redo(),
  };
};

/** The keys that the page knows, told by its help. */
export const knownKeys: readonly (readonly [keys: string, words: string])[] = [
  ["Space", "play or pause"],
  ["← →", "a minute back or on; with Shift ten"],
  [", .", "to the previous or the next fact"],
  ["Home", "to the start"],
  ["B", "fork: a second future from here"],
  ["U, R", "undo, redo"],
  ["?", "this help"],
];

/** Lets keys do what buttons do, wherever nothing else wants them. */
export const useKeys = (store: LabStore, help: () => void): void => {
  useEffect(() => {
    const known = actions(store);
    const hear = (event: KeyboardEvent): void => {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isElsewhere(event.target)
      )
        return;
      if (event.key === " " && isButton(event.target)) return;
      const act =
        event.key === "?" ? help : known[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (act === undefined || (store.view().state === null && event.key !== "?")) return;
      event.preventDefault();
      act(event);
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, [store, help]);
};
