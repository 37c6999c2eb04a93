'use client';

import { useEffect, useRef, type FormEvent } from 'react';
import { useConfig } from '@/shell/useConfig';
import { useText } from '@/text/TextProvider';
import { FieldError, FieldLabel, TextField } from '@/ui/TextField';
import { FIELDS, type Contact, type Field } from './draft';

export type Mistakes = Partial<Record<Field, string>>;

/** Who it is for and where it goes. */
export function ContactForm({
  contact,
  mistakes,
  busy,
  change,
  submit,
}: {
  contact: Contact;
  mistakes: Mistakes;
  busy: boolean;
  change: (contact: Contact) => void;
  submit: () => void;
}) {
  const { t } = useText();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = FIELDS.find((field) => mistakes[field] !== undefined);
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }, [mistakes]);
  const field = (name: Field) => ({
    name,
    value: contact[name],
    error: mistakes[name],
    maxLength: name === 'email' ? 254 : 100,
    onChange: (event: { target: { value: string } }) => change({ ...contact, [name]: event.target.value }),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) submit();
  };
  return (
    <form ref={form} noValidate onSubmit={onSubmit} className="grid gap-5 sm:grid-cols-2">
      <TextField {...field('name')} label={t.checkout.name} autoComplete="name" />
      <TextField
        {...field('email')}
        label={t.checkout.email}
        hint={t.checkout.emailHint}
        type="email"
        autoComplete="email"
      />
      <TextField {...field('line1')} label={t.checkout.line1} autoComplete="address-line1" className="sm:col-span-2" />
      <TextField
        {...field('line2')}
        label={t.checkout.line2}
        autoComplete="address-line2"
        required={false}
        className="sm:col-span-2"
      />
      <TextField {...field('postalCode')} label={t.checkout.postalCode} autoComplete="postal-code" />
      <TextField {...field('city')} label={t.checkout.city} autoComplete="address-level2" />
      <TextField {...field('region')} label={t.checkout.region} autoComplete="address-level1" required={false} />
      <CountryField {...field('country')} />
      <button type="submit" className="button sm:col-span-2 sm:justify-self-end" aria-disabled={busy}>
        {busy ? t.checkout.asking : t.checkout.toDelivery}
      </button>
    </form>
  );
}

function CountryField({
  name,
  value,
  error,
  onChange,
}: {
  name: string;
  value: string;
  error: string | undefined;
  onChange: (event: { target: { value: string } }) => void;
}) {
  const { t, country, language } = useText();
  const countries = useConfig().data?.countries ?? [];
  const named = countries
    .map((code) => ({ code, name: country(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <div>
      <FieldLabel name={name} label={t.checkout.country} />
      <select
        id={name}
        name={name}
        className="field"
        autoComplete="country"
        aria-required
        aria-invalid={error !== undefined}
        aria-describedby={error !== undefined ? `${name}-error` : undefined}
        value={value}
        onChange={onChange}
      >
        <option value="" disabled />
        {named.map((it) => (
          <option key={it.code} value={it.code}>
            {it.name}
          </option>
        ))}
      </select>
      <FieldError name={name} error={error} />
    </div>
  );
}
