import { defineScheme } from "./scheme.ts";

/** Each server carries its own share of the users; nobody takes over. */
export const none = defineScheme({
  kind: "none",
  summary: "each server carries its own share, and nobody takes over",
  params: {},
  unit: () => 1,
  misfit: () => null,
  create: () => ({ groupSize: 1, rule: ({ good }) => (good === 1 ? "serves" : "down"), seats: null }),
});
