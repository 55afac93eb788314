import type { Opening } from "../../protocol.ts";
import type { Client } from "../../timeline/client.ts";
import type { LabStore } from "../../timeline/lab-store.ts";

/** Milliseconds of rest after which the address follows what is on the page. */
const REST = 600;

/** What the page is to open on: what its address says, or else what the command gave it; null: nothing yet. */
export const openingOf = (hash: string, given: Opening | null): Opening | null =>
  hash.length > 1 ? { kind: "link", text: hash.slice(1) } : given;

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
      history.replaceState(null, "", `#${written}`);
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
