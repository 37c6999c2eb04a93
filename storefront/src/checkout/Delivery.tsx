'use client';

import type { Money, ShippingOption } from '@/api/client';
import { useText } from '@/text/TextProvider';
import { Notice } from '@/ui/States';

/**
 * The choice of how it gets there. Without an answer of the carrier's there is none, and that is no obstacle as long as
 * the price of standard shipping does not depend on it.
 */
export function Delivery({
  options,
  standard,
  chosen,
  choose,
  again,
  go,
}: {
  options: ShippingOption[] | undefined;
  standard: Money | undefined;
  chosen: string | undefined;
  choose: (id: string) => void;
  again: () => void;
  go: () => void;
}) {
  const { t } = useText();
  const cost = useCost();
  return (
    <form
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      {options ? (
        <fieldset className="space-y-3">
          <legend className="sr-only">{t.checkout.delivery}</legend>
          {options.map((option) => (
            <Choice key={option.id} option={option} chosen={option.id === chosen} choose={choose} />
          ))}
        </fieldset>
      ) : (
        <Notice
          tone={standard ? 'moss' : 'clay'}
          title={standard ? `${t.checkout.standard} · ${cost(standard)}` : t.checkout.carrierDown}
          action={
            <button type="button" className="button-quiet" onClick={again}>
              {t.checkout.quoteAgain}
            </button>
          }
        >
          {standard ? t.checkout.carrierDownHint : t.checkout.carrierNeeded}
        </Notice>
      )}
      {(options || standard) && (
        <div className="flex justify-end">
          <button type="submit" className="button">
            {t.checkout.toPayment}
          </button>
        </div>
      )}
    </form>
  );
}

function Choice({ option, chosen, choose }: { option: ShippingOption; chosen: boolean; choose: (id: string) => void }) {
  const cost = useCost();
  const when = useArrival()(option);
  return (
    <label className="flex items-center gap-4 rounded-2xl border border-edge px-4 py-3.5 has-checked:border-moss has-checked:bg-moss-wash">
      <input
        type="radio"
        name="shipping"
        className="size-5 accent-[var(--moss)]"
        checked={chosen}
        onChange={() => choose(option.id)}
      />
      <span className="flex-1">
        <span className="block font-medium">{nameOf(option)}</span>
        {when && <span className="block text-sm text-soft">{when}</span>}
      </span>
      <span className="font-semibold tabular-nums">{cost(option.price)}</span>
    </label>
  );
}

/** "GroundAdvantage" of a carrier's, as people would write it. */
export function nameOf({ carrier, service }: Pick<ShippingOption, 'carrier' | 'service'>): string {
  const words = service.replace(/([a-z])([A-Z])/g, '$1 $2');
  return carrier ? `${carrier} ${words}` : words;
}

export function useCost(): (price: Money) => string {
  const { t, money } = useText();
  return (price) => (price.minorUnits === 0 ? t.checkout.free : money(price));
}

export function useArrival(): (option: ShippingOption) => string | undefined {
  const { t, day } = useText();
  return ({ estimatedDelivery, days }) => {
    if (estimatedDelivery !== undefined) return t.checkout.by(day(estimatedDelivery));
    return days === undefined ? undefined : t.checkout.days(days);
  };
}
