import { lognormalFitter } from "../../../src/distributions/fitting/lognormal-fitter.ts";
import { itFits } from "../../support/fitter-battery.ts";

// By SciPy 1.17 (stats.lognorm.fit, CensoredData).
itFits(lognormalFitter, { bearings: [63.46284, 0.521649], remissions: [24.607895, 0.978726] });
