export { grid } from "./grid.ts";
export { latinHypercube } from "./latin-hypercube.ts";
