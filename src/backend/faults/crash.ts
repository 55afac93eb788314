import { z } from "zod";
import { defineFault } from "./fault.ts";

/** Holds a component down, and all that is in it: for a time, or until a crew has repaired it. */
export const crash = defineFault({
  kind: "crash",
  summary: "a server, router or place goes down, with all that is in it",
  params: { target: z.string() },
  targetOf: ({ target }, { components }) => ({
    path: "target",
    found: target,
    allowed: components,
    breaks: true,
  }),
  create: ({ target }, { component }) => ({ do: "hold", components: Int32Array.of(component(target)) }),
});
