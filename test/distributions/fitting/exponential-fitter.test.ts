import { exponentialFitter } from "../../../src/distributions/fitting/exponential-fitter.ts";
import { itFits } from "../../support/fitter-battery.ts";

// Closed form: the time under watch over the ends seen.
itFits(exponentialFitter, { bearings: [1661.16 / 23], remissions: [359 / 9] });
