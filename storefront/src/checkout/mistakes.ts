import type { FieldError } from '@/api/problem';
import type { Texts } from '@/text/en';
import type { Mistakes } from './ContactForm';
import { FIELDS, type Contact } from './draft';

const OPTIONAL = ['line2', 'region'];
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What the shopper can mend before anybody is asked. */
export function mistakesIn(contact: Contact, t: Texts): Mistakes {
  const mistakes: Mistakes = {};
  for (const field of FIELDS) {
    if (contact[field].trim() === '' && !OPTIONAL.includes(field)) mistakes[field] = t.checkout.required;
  }
  if (!mistakes.email && !EMAIL.test(contact.email.trim())) mistakes.email = t.checkout.emailWrong;
  return mistakes;
}

/** What the shop found wrong, field by field; its pointers end in our names. */
export function mistakesOf(errors: FieldError[]): Mistakes {
  const mistakes: Mistakes = {};
  for (const { pointer, message } of errors) {
    const field = FIELDS.find((it) => pointer === `/customer/${it}` || pointer === `/shippingAddress/${it}`);
    if (field) mistakes[field] ??= message;
  }
  return mistakes;
}
