import { exponentialFitter } from "./exponential-fitter.ts";
import type { Fitter } from "./fitter.ts";
import { gammaFitter } from "./gamma-fitter.ts";
import { lognormalFitter } from "./lognormal-fitter.ts";
import { weibullFitter } from "./weibull-fitter.ts";

/** How each kind of law that can be fitted is; the simplest first. */
export const fitters: readonly Fitter[] = [exponentialFitter, weibullFitter, gammaFitter, lognormalFitter];
