import { gammaFitter } from "../../../src/distributions/fitting/gamma-fitter.ts";
import { itFits } from "../../support/fitter-battery.ts";

// By SciPy 1.17 (stats.gamma.fit, CensoredData): shape and scale, of which the mean is the product.
itFits(gammaFitter, {
  bearings: [4.02541, 4.02541 * 17.94209],
  remissions: [1.677009, 1.677009 * 18.541358],
});
