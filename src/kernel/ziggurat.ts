import { exp, log } from "../base/math.ts";

/**
 * Tables of the ziggurat for unit exponentials with 256 layers of equal area: Marsaglia and Tsang, "The ziggurat method
 * for generating random variables", Journal of Statistical Software 5 (2000). Layer i is `width[i]` wide; what lies left
 * of `width[i + 1]` is under the curve for certain.
 */
const LAYERS = 256;

/** Where the tail begins, and the area of each layer, tail included in layer 0. */
export const TAIL = 7.69711747013105;
const AREA = 0.003949659822581557;

const widths = (): Float64Array => {
  const width = new Float64Array(LAYERS + 1);
  width[0] = AREA / exp(-TAIL);
  width[1] = TAIL;
  for (let i = 2; i < LAYERS; i++) width[i] = -log(AREA / width[i - 1] + exp(-width[i - 1]));
  return width;
};

/** Layer widths, 257 of them, the last one 0. */
export const width: Float64Array = widths();

/** exp(−width), the heights of the layers' edges. */
export const height: Float64Array = width.map((x) => exp(-x));
