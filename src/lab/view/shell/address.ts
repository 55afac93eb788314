import type { Opening } from "../../protocol.ts";
import type { Client } from "../../timeline/client.ts";
import type { LabStore } from "../../timeline/lab-store.ts";

/** Milliseconds of rest after which the address follows what is on the page. */
const REST = 600;

/** What the page is to open on: what its address says, or else what the command gave it; null: nothing yet. */
export const openingOf = (hash: string, given: Opening | null): Opening | null =>
  hash.length > 1 ? { kind: "link", text: hash.slice(1) } : given;

/** Whether an address is that of the start page. */
const isStart = (hash: string): boolean => hash.length < 2;

/** The address of what was looked at before the start page, to go back to it. */
let left = "#";

/** Says by the address that the start page is looked at, so that the browser's way back leads from it to where one was. */
export const goToStart = (): void => {
  left = location.hash;
  history.pushState(null, "", "#");
};

/** Says by the address that what was looked at before the start page is looked at again. */
export const leaveStart = (): void => history.pushState(null, "", left);

/** Hears whether the browser went to the start page or away from it. Returns how to stop. */
export const watchStart = (listener: (isStarting: boolean) => void): (() => void) => {
  const hear = ({ oldURL }: HashChangeEvent): void => {
    if (isStart(location.hash)) left = new URL(oldURL).hash;
    listener(isStart(location.hash));
  };
  addEventListener("hashchange", hear);
  return () => removeEventListener("hashchange", hear);
};

/** Lets the page's address say what is on the page, and the page follow when somebody changes its address. */
export const keepAddress = (store: LabStore, client: Client): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = location.hash.slice(1);
  let last: unknown = null;

  const write = async (): Promise<void> => {
    const { state, pace } = store.view();
    if (state === null || pace.isPlaying || state === last) return;
    last = state;
    try {
      written = await client.ask("link", { state });
      // From the start page there is a way back to it.
      if (isStart(location.hash)) history.pushState(null, "", `#${written}`);
      else history.replaceState(null, "", `#${written}`);
    } catch {
      // Too long for an address: the page can still be saved as a file.
    }
  };

  store.watch(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void write(), REST);
  });
  addEventListener("hashchange", () => {
    const text = location.hash.slice(1);
    if (text !== "" && text !== written) store.commands.open({ kind: "link", text });
  });
};
