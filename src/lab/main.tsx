import "./code-free.ts";
import "./lab.css";
import { render } from "preact";
import { plotStyle } from "../plots/style.ts";
import type { Opening } from "./protocol.ts";
import { createLabStore } from "./timeline/lab-store.ts";
import { App } from "./view/app.tsx";
import { createClient, createLabWorker } from "./view/client.ts";
import { keepAddress, openingOf } from "./view/shell/address.ts";

/** What the page was opened on, as the command wrote it; null when it was opened by hand. */
const given = JSON.parse(document.getElementById("opening")?.textContent ?? "null") as Opening | null;

const pictures = new CSSStyleSheet();
pictures.replaceSync(plotStyle);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, pictures];

const client = createClient(createLabWorker("simulation"));
const store = createLabStore(client);
const root = document.getElementById("lab")!;
root.replaceChildren();
render(<App store={store} client={client} />, root);
// For whoever waits until the page can be used.
store.watch(() => {
  const { library, trouble } = store.view();
  root.dataset.state = trouble === null ? (library.models.length > 0 ? "ready" : "starting") : "failed";
});

const opening = openingOf(location.hash, given);
if (opening !== null) store.commands.open(opening);
keepAddress(store, client);

const tick = (now: number): void => {
  store.tick(now);
  requestAnimationFrame(tick);
};
requestAnimationFrame(tick);
