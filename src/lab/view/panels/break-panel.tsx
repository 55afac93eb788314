import { useEffect, useId, useState } from "preact/hooks";
import { deedText } from "../../action-words.ts";
import { clockText } from "../../format.ts";
import type { DeedOffer, Scene } from "../../protocol.ts";
import type { Deed } from "../../state.ts";
import type { ViewProps } from "../../timeline/lab-view.ts";
import { ActionList } from "./action-list.tsx";
import { readLength, readMoment, writtenLength } from "./lengths.ts";

/** What stands in the form. */
interface Wanted {
  readonly deed: string;
  readonly target: string;
  /** "now", or a time from the start, as written. */
  readonly when: string;
  readonly lasts: string;
  readonly amount: string;
  readonly everywhere: boolean;
}

/** What is first offered: something for what is chosen in the map, else the first deed. */
const suited = (offers: readonly DeedOffer[], target: string | null): DeedOffer | undefined =>
  (target === null ? undefined : offers.find(({ targets }) => targets.includes(target))) ?? offers[0];

/** What can be repaired stays broken until it is; else a usual length is offered. */
const wantedOf = (offer: DeedOffer | undefined, chosen: string | null): Wanted => {
  const target =
    chosen !== null && offer?.targets.includes(chosen) === true ? chosen : (offer?.targets[0] ?? "");
  const isRepaired = offer?.untilRepaired.includes(target) === true;
  return {
    deed: offer?.deed ?? "",
    target,
    when: "",
    lasts: offer?.lasts == null || isRepaired ? "" : writtenLength(offer.lasts),
    amount: offer?.amount == null ? "" : String(offer.amount.usual),
    everywhere: false,
  };
};

/** The form as a deed, or what is wrong with it. */
const deedOf = (wanted: Wanted, offer: DeedOffer): Deed | string => {
  const at = wanted.when.trim() === "" ? null : readMoment(wanted.when);
  if (at === null && wanted.when.trim() !== "")
    return "When: write a time from the start, such as 20 min or day 1 00:20, or leave it empty for now.";
  const lasts = wanted.lasts.trim() === "" ? null : readLength(wanted.lasts);
  if (wanted.lasts.trim() !== "" && (lasts === null || lasts <= 0))
    return "For how long: write a length, such as 5 min.";
  const target = offer.targets.length === 0 ? null : wanted.target;
  const mustSay = offer.lasts !== null && (target === null || !offer.untilRepaired.includes(target));
  if (lasts === null && mustSay)
    return "For how long? Nobody would repair this: write a length, such as 5 min.";
  const amount = offer.amount === null ? null : Number(wanted.amount);
  if (amount !== null && !(amount > 0)) return "How much: write a number above 0.";
  return { deed: offer.deed, target, at, lasts, amount };
};

/** When it will be, as far as that can be read. */
const whenText = (when: string): string => {
  if (when.trim() === "") return "now";
  const moment = readMoment(when);
  return moment === null ? "…" : `at ${clockText(moment)}`;
};

/** Targets that fit what was typed; all of them where there are few. */
const Targets = ({
  offer,
  value,
  onChange,
}: {
  offer: DeedOffer;
  value: string;
  onChange: (target: string) => void;
}) => {
  const id = useId();
  if (offer.targets.length === 0) return null;
  if (offer.targets.length <= 12)
    return (
      <label>
        <span>What</span>
        <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {offer.targets.map((target) => (
            <option key={target} value={target}>
              {target}
            </option>
          ))}
        </select>
      </label>
    );
  return (
    <label>
      <span>What (type to search {offer.targets.length})</span>
      <input list={id} value={value} onInput={(event) => onChange(event.currentTarget.value)} />
      <datalist id={id}>
        {offer.targets.slice(0, 400).map((target) => (
          <option key={target} value={target} />
        ))}
      </datalist>
    </label>
  );
};

/** What can be done, as a choice. */
const Deeds = ({
  offers,
  chosen,
  onChoose,
}: {
  readonly offers: readonly DeedOffer[];
  readonly chosen: DeedOffer;
  readonly onChoose: (offer: DeedOffer) => void;
}) => (
  <>
    <fieldset class="deeds">
      <legend>What to do</legend>
      {offers.map((offer) => (
        <label key={offer.deed} class="deed" title={offer.words}>
          <input
            type="radio"
            name="deed"
            value={offer.deed}
            checked={offer === chosen}
            onChange={() => onChoose(offer)}
          />
          <span>{offer.label}</span>
        </label>
      ))}
    </fieldset>
    <p class="quiet">{chosen.words}</p>
  </>
);

/** How much, when, and for how long. */
const Measures = ({
  offer,
  wanted,
  onChange,
}: {
  readonly offer: DeedOffer;
  readonly wanted: Wanted;
  readonly onChange: (part: Partial<Wanted>) => void;
}) => (
  <>
    {offer.amount === null ? null : (
      <label>
        <span>
          {offer.amount.words} ({offer.amount.unit})
        </span>
        <input
          inputMode="decimal"
          value={wanted.amount}
          onInput={(event) => onChange({ amount: event.currentTarget.value })}
        />
      </label>
    )}
    <div class="pair">
      <label>
        <span>When (empty: now)</span>
        <input
          value={wanted.when}
          placeholder="now"
          onInput={(event) => onChange({ when: event.currentTarget.value })}
        />
      </label>
      {offer.lasts === null ? null : (
        <label>
          <span>For how long{offer.untilRepaired.length > 0 ? " (empty: until repaired)" : ""}</span>
          <input value={wanted.lasts} onInput={(event) => onChange({ lasts: event.currentTarget.value })} />
        </label>
      )}
    </div>
  </>
);

/** The form as a deed, its target one of those that there are; or what is wrong with it. */
const checkedDeed = (wanted: Wanted, offer: DeedOffer): Deed | string => {
  const target = wanted.target.trim();
  if (offer.targets.length > 0 && !offer.targets.includes(target))
    return `There is no ${target === "" ? "such thing" : `“${target}”`} here for “${offer.label}”: choose one of the list.`;
  return deedOf({ ...wanted, target }, offer);
};

interface FormProps extends ViewProps {
  readonly scene: Scene;
  readonly offers: readonly DeedOffer[];
}

/** What stands in the form, beginning with what suits the thing that is chosen in the map. */
const useWanted = ({ scene, offers, view }: FormProps) => {
  const chosen = view.chosen === null ? null : (scene.components[view.chosen]?.name ?? null);
  const [wanted, setWanted] = useState(() => wantedOf(suited(offers, chosen), chosen));
  useEffect(() => {
    if (chosen !== null) setWanted(wantedOf(suited(offers, chosen), chosen));
  }, [chosen]);
  return [wanted, setWanted] as const;
};

const Form = (props: FormProps) => {
  const { offers, view, commands } = props;
  const [wanted, setWanted] = useWanted(props);
  const [wrong, setWrong] = useState("");
  const offer = offers.find(({ deed }) => deed === wanted.deed) ?? offers[0]!;
  const change = (part: Partial<Wanted>): void => {
    setWrong("");
    setWanted({ ...wanted, ...part });
  };
  const act = (event: SubmitEvent): void => {
    event.preventDefault();
    const deed = checkedDeed(wanted, offer);
    if (typeof deed === "string") setWrong(deed);
    else commands.act(deed, wanted.everywhere);
  };
  const { when, everywhere } = wanted;
  return (
    <form class="break-form" onSubmit={act}>
      <Deeds
        offers={offers}
        chosen={offer}
        onChoose={(next) => change({ ...wantedOf(next, wanted.target || null), when, everywhere })}
      />
      <Targets
        offer={offer}
        value={wanted.target}
        onChange={(target) => change({ target, lasts: wantedOf(offer, target).lasts })}
      />
      <Measures offer={offer} wanted={wanted} onChange={change} />
      {view.state?.variants.length === 2 ? (
        <label class="check">
          <input
            type="checkbox"
            checked={everywhere}
            onChange={(event) => change({ everywhere: event.currentTarget.checked })}
          />
          <span>in A and in B</span>
        </label>
      ) : null}
      <p class="wrong" role="alert">
        {wrong}
      </p>
      <button type="submit" class="main">
        {deedText(offer, offer.targets.length > 0 ? wanted.target : null)} {whenText(when)}
      </button>
    </form>
  );
};

/** What can be done to the service, and what was. */
export const BreakPanel = ({ view, commands }: ViewProps) => {
  const { state } = view;
  const scene = view.scenes[state?.shown ?? 0];
  if (state === null || scene === undefined) return null;
  const allowed = view.lesson?.deeds;
  const offers = scene.deeds.filter(({ deed }) => allowed === undefined || allowed.includes(deed));
  return (
    <>
      {offers.length === 0 ? (
        <p class="quiet">
          {allowed === undefined
            ? "There is nothing in this model that could be broken."
            : "In this lesson nothing needs to be broken."}
        </p>
      ) : (
        <Form key={scene.title} scene={scene} offers={offers} view={view} commands={commands} />
      )}
      <ActionList state={state} commands={commands} offers={scene.deeds} />
    </>
  );
};
