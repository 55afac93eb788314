import { weibullFitter } from "../../../src/distributions/fitting/weibull-fitter.ts";
import { itFits } from "../../support/fitter-battery.ts";

// By SciPy 1.17 (stats.weibull_min.fit, CensoredData); R and the literature print 2.10, 81.9 and 1.35, 33.8.
itFits(weibullFitter, { bearings: [2.10206, 81.8783], remissions: [1.35373, 33.7652] });
