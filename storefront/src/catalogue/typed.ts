/** What a field shows while somebody types, and what of it the address was told and has not given back yet. */
export interface Typed {
  text: string;
  told: string[];
}

export function typing(field: Typed, text: string): Typed {
  return { ...field, text };
}

export function telling(field: Typed, value: string): Typed {
  return { ...field, told: [...field.told, value] };
}

/** The address changed. Its own words coming back late take no letter away; anybody else's are shown. */
export function heard(field: Typed, value: string): Typed {
  const own = field.told.indexOf(value);
  return own < 0 ? { text: value, told: [] } : { ...field, told: field.told.slice(own + 1) };
}

const AMOUNT = /^(\d{1,9}([.,]\d{0,3})?)?$/;

/** The price that a field may show: one that is not written to its end is one, what can become none is not. */
export function asAmount(text: string): string | undefined {
  return AMOUNT.test(text) ? text : undefined;
}

/** The price as far as it is written: "12." is 12. */
export function writtenSoFar(amount: string): string {
  return amount.replace(/[.,]$/, '');
}
