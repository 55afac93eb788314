import { nearMatch } from "../../base/near-match.ts";
import { readShare } from "../../base/quantity.ts";
import { ClaimMistake, caught, type Mistake } from "./mistake.ts";
import { type Token, tokensOf } from "./tokens.ts";

// claim      = quantity [scope] comparison amount [scope]
// quantity   = p ( metric [scope] comparison amount [scope] )
//            | mean ( metric [scope] ) | median ( … ) | p95 ( … )
//            | quantile ( metric , share ) | worst ( metric , share ) | mean of the worst share of metric
//            | metric
// comparison = < | <= | > | >=
// scope      = in a year | in 30 days | "|" fault

/** Which side of a bound. */
export type Comparison = "<" | "<=" | ">" | ">=";

/** Text of a claim and where it stands. */
export interface Said {
  readonly text: string;
  readonly at: number;
}

/** What the runs are, as a claim says it: years, or those of a fault. */
export interface Scope extends Said {
  readonly is: "span" | "fault";
}

/** What a claim is about, its metric not looked up yet. */
export type Quantity =
  | { readonly of: "chance"; readonly metric: Said; readonly comparison: Comparison; readonly amount: Said }
  | { readonly of: "mean" | "metric"; readonly metric: Said }
  | { readonly of: "quantile" | "tail-mean"; readonly metric: Said; readonly p: number };

/** A claim that is well-formed. */
export interface Parsed {
  readonly text: string;
  readonly quantity: Quantity;
  readonly scope: Scope | null;
  readonly comparison: Comparison;
  readonly bound: Said;
}

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ["<", "<"],
  ["<=", "<="],
  ["≤", "<="],
  [">", ">"],
  [">=", ">="],
  ["≥", ">="],
]);

const FUNCTIONS = ["p", "mean", "median", "quantile", "worst", "p95"];
const isPercentile = (word: string): boolean => /^p\d+(?:\.\d+)?$/.test(word);

/** Reads a claim's pieces from left to right. */
class Reader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #next = 0;
  #scope: Scope | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokensOf(text);
  }

  claim(): Parsed {
    const quantity = this.#quantity();
    this.#maybeScope();
    const comparison = this.#comparison("a claim holds a quantity against a bound");
    const bound = this.#amount("a bound is needed");
    this.#maybeScope();
    if (this.#peek().kind !== "end") throw this.#unlike("the claim is over here", "nothing");
    return { text: this.#text.trim(), quantity, scope: this.#scope, comparison, bound };
  }

  #quantity(): Quantity {
    const word = this.#word("a claim begins with what it is about", [
      ...FUNCTIONS,
      "or a metric, as downtime",
    ]);
    const name = word.text.toLowerCase();
    if (name === "mean" && this.#is("of")) return this.#worstInWords();
    if (!this.#is("(")) return { of: "metric", metric: word };
    this.#take("(");
    const quantity = this.#called(name, word);
    this.#maybeScope();
    this.#take(")");
    return quantity;
  }

  #called(name: string, { at, text }: Said): Quantity {
    if (name === "p") return this.#chance();
    const isKnown = FUNCTIONS.includes(name) || isPercentile(name);
    if (!isKnown)
      throw new ClaimMistake({
        at,
        found: text,
        message: "nothing is called so",
        allowed: FUNCTIONS.join(", "),
        suggestion: nearMatch(name, FUNCTIONS),
      });
    const metric = this.#metric();
    if (name === "mean") return { of: "mean", metric };
    if (name === "median") return { of: "quantile", metric, p: 0.5 };
    if (isPercentile(name))
      return { of: "quantile", metric, p: inside(clean(Number(name.slice(1)) / 100), at, text) };
    this.#take(",");
    const share = this.#share();
    return name === "worst"
      ? { of: "tail-mean", metric, p: clean(1 - share) }
      : { of: "quantile", metric, p: share };
  }

  #chance(): Quantity {
    const metric = this.#metric();
    this.#maybeScope();
    const comparison = this.#comparison("a chance is that of reaching a value: p(outage > 3 h)");
    const amount = this.#amount("a value is needed");
    return { of: "chance", metric, comparison, amount };
  }

  /** `mean of the worst 5 % of downtime`, or `… (downtime)`. */
  #worstInWords(): Quantity {
    for (const word of ["of", "the", "worst"]) this.#take(word);
    const share = this.#share();
    const isCalled = this.#is("(");
    this.#take(isCalled ? "(" : "of");
    const metric = this.#metric();
    if (isCalled) this.#take(")");
    return { of: "tail-mean", metric, p: clean(1 - share) };
  }

  #metric(): Said {
    return this.#word("a metric is needed", ["a metric, as downtime, or outage"]);
  }

  #share(): number {
    const said = this.#amount("a share is needed");
    const read = readShare(said.text);
    if (typeof read === "number") return inside(read, said.at, said.text);
    throw new ClaimMistake({ ...placed(said), message: read.rule });
  }

  #comparison(message: string): Comparison {
    const found = COMPARISONS.get(this.#peek().text);
    if (found === undefined) throw this.#unlike(message, "<, <=, > or >=");
    this.#next++;
    return found;
  }

  /** All up to what cannot belong to an amount. */
  #amount(message: string): Said {
    const from = this.#peek();
    while (!this.#endsAmount()) this.#next++;
    const last = this.#tokens[this.#next - 1];
    if (this.#peek() === from || last === undefined)
      throw this.#unlike(message, "an amount, as 3 h, 1 % or 0.5");
    return { text: this.#text.slice(from.at, last.at + last.text.length), at: from.at };
  }

  #endsAmount(): boolean {
    const { kind, text } = this.#peek();
    if (kind === "sign") return !["%", "/"].includes(text);
    return kind === "end" || text === "in" || text === "of";
  }

  #maybeScope(): void {
    const begins = this.#peek();
    if (begins.text !== "in" && begins.text !== "|") return;
    if (this.#scope !== null) throw this.#unlike("what the runs are is said twice", "one of them");
    this.#next++;
    if (begins.text === "|") {
      this.#scope = { is: "fault", ...this.#word("a fault is needed", ["| and the fault that is replayed"]) };
      return;
    }
    const article = this.#peek();
    if (["a", "an", "one"].includes(article.text)) {
      this.#next++;
      const unit = this.#word("a span is needed", ["in a year, in 30 days"]);
      this.#scope = { is: "span", text: `1 ${unit.text}`, at: unit.at };
    } else this.#scope = { is: "span", ...this.#amount("a span is needed, as in a year") };
  }

  #word(message: string, allowed: readonly string[]): Said {
    const { kind, text, at } = this.#peek();
    if (kind !== "word") throw this.#unlike(message, allowed.join(", "));
    this.#next++;
    return { text, at };
  }

  #take(text: string): void {
    if (!this.#is(text)) throw this.#unlike(`${text} is needed here`, text);
    this.#next++;
  }

  #is(text: string): boolean {
    return this.#peek().text === text;
  }

  #peek(): Token {
    return this.#tokens[this.#next]!;
  }

  #unlike(message: string, allowed: string): ClaimMistake {
    const { kind, text, at } = this.#peek();
    return new ClaimMistake({ at, found: kind === "end" ? "the end" : text, message, allowed });
  }
}

const placed = ({ text, at }: Said): Pick<Mistake, "at" | "found"> => ({ at, found: text });

/** 99.9 % as 0.999, without what division leaves. */
const clean = (p: number): number => Number(p.toPrecision(12));

const inside = (p: number, at: number, found: string): number => {
  if (p > 0 && p < 1) return p;
  throw new ClaimMistake({ at, found, message: "it is above 0 and below 100 %" });
};

/** Reads a claim as it is written; which metrics there are, and in which unit, is not looked at. */
export const parseClaim = (text: string): Parsed | { readonly mistake: Mistake } =>
  caught(() => new Reader(text).claim());
