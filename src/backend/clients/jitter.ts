/** How a wait is varied: uniform from 0, from its half, to both sides of it, or not at all. */
export type Jitter = "full" | "equal" | "around" | "none";

/** The bounds of a wait of some length, in seconds, with jitter; around: `spread` (0 … 1) of its length to both sides. */
export const jittered = (length: number, jitter: Jitter, spread: number): [from: number, to: number] => {
  if (jitter === "full") return [0, length];
  if (jitter === "equal") return [length / 2, length];
  if (jitter === "around") return [length * (1 - spread), length * (1 + spread)];
  return [length, length];
};
