/**
 * The stationary probabilities of an irreducible chain, given as a dense matrix of rates by rows (what stands on the
 * diagonal is not read; the matrix is used up). Elimination by Grassmann, Taksar and Heyman (1985): nothing is ever
 * subtracted, so that every probability is right to about n machine epsilons of its own size, however stiff the rates are. A state that has
 * no way out to those before it gets no share: that happens only where probabilities are too small for a number.
 */
export const eliminate = (rates: Float64Array, n: number): Float64Array => {
  for (let last = n - 1; last > 0; last--) {
    const row = last * n;
    let out = 0;
    for (let to = 0; to < last; to++) out += rates[row + to];
    for (let from = 0; from < last; from++) {
      const factor = out === 0 ? 0 : rates[from * n + last] / out;
      rates[from * n + last] = factor;
      if (factor === 0) continue;
      for (let to = 0; to < last; to++) rates[from * n + to] += factor * rates[row + to];
    }
  }
  const shares = new Float64Array(n);
  shares[0] = 1;
  let sum = 1;
  for (let state = 1; state < n; state++) {
    for (let from = 0; from < state; from++) shares[state] += shares[from] * rates[from * n + state];
    sum += shares[state];
  }
  for (let state = 0; state < n; state++) shares[state] /= sum;
  return shares;
};
