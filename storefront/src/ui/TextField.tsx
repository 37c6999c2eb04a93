'use client';

import type { InputHTMLAttributes } from 'react';
import { useText } from '@/text/TextProvider';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'className'> & {
  label: string;
  name: string;
  hint?: string;
  error?: string;
  className?: string;
};

/** A labelled field, with what is wrong about it. */
export function TextField({ label, name, hint, error, required = true, className = '', ...input }: Props) {
  return (
    <div className={className}>
      <FieldLabel name={name} label={label} required={required} />
      <input
        id={name}
        name={name}
        className="field"
        aria-required={required}
        aria-invalid={error !== undefined}
        aria-describedby={error !== undefined ? `${name}-error` : hint !== undefined ? `${name}-hint` : undefined}
        {...input}
      />
      {hint !== undefined && error === undefined && (
        <p id={`${name}-hint`} className="mt-1 text-sm text-soft">
          {hint}
        </p>
      )}
      <FieldError name={name} error={error} />
    </div>
  );
}

export function FieldLabel({ name, label, required = true }: { name: string; label: string; required?: boolean }) {
  const { t } = useText();
  return (
    <label htmlFor={name} className="mb-1 flex justify-between gap-2 font-medium">
      {label}
      {!required && <span className="text-sm font-normal text-soft">{t.checkout.optional}</span>}
    </label>
  );
}

export function FieldError({ name, error }: { name: string; error: string | undefined }) {
  if (error === undefined) return null;
  return (
    <p id={`${name}-error`} className="mt-1 text-sm font-medium text-clay">
      {error}
    </p>
  );
}
