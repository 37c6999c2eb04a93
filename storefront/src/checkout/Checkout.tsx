'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Cart, Money, Order, ShippingOption } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import { CartNews } from '@/cart/CartNews';
import { useCart } from '@/cart/CartProvider';
import { EmptyCart } from '@/cart/EmptyCart';
import { useOrder } from '@/order/useOrder';
import { PaymentForm } from '@/payment/PaymentForm';
import { PaymentTrouble } from '@/payment/PaymentTrouble';
import { PageHeading } from '@/shell/PageHeading';
import { useConfig } from '@/shell/useConfig';
import { usePageMeta } from '@/shell/usePageMeta';
import { useText } from '@/text/TextProvider';
import { Notice } from '@/ui/States';
import { ContactForm, type Mistakes } from './ContactForm';
import { Delivery, nameOf, useArrival, useCost } from './Delivery';
import { useDraft, type Contact, type Step } from './draft';
import { mistakesIn, mistakesOf } from './mistakes';
import { Summary } from './Summary';
import { usePlacing } from './usePlacing';
import { useShipping } from './useShipping';

/** From the cart to the order: where it goes, how it gets there, how it is paid. */
export function Checkout() {
  const { t } = useText();
  const { known, cart, orderId } = useCart();
  const order = useOrder(orderId ?? '');
  useLeaving(order.data);
  usePageMeta({ title: `${t.checkout.title} – ${t.shop.name}` });
  return (
    <div className="mx-auto max-w-5xl">
      <PageHeading className="mb-8">{t.checkout.title}</PageHeading>
      {!known && <div aria-hidden className="skeletons skeleton h-[48rem] rounded-3xl" />}
      {known && (cart?.lines.length ? <Steps cart={cart} order={orderId ? order.data : undefined} /> : <NothingLeft />)}
    </div>
  );
}

/** Nothing to check out, perhaps because the last of it sold out meanwhile. */
function NothingLeft() {
  return (
    <>
      <CartNews />
      <EmptyCart />
    </>
  );
}

/** An order that needs nothing from this page any more has a page of its own. */
function useLeaving(order: Order | undefined) {
  const router = useRouter();
  const { orderId, renew } = useCart();
  useEffect(() => {
    if (!order || orderId !== order.id) return;
    if (order.status === 'Cancelled') void renew();
    else if (order.paymentStatus !== 'Failed') router.replace(`/order/?id=${order.id}`);
  }, [order, orderId, renew, router]);
}

function Steps({ cart, order }: { cart: Pick<Cart, 'lines' | 'total'>; order: Order | undefined }) {
  const { t } = useText();
  const { token } = useCart();
  const { draft, change } = useDraft();
  const step: Step = order ? 'payment' : draft.step;
  const shipping = useShipping(token, draft.contact, step !== 'contact' && !order);
  const option = chosenOf(shipping.data, draft.option);
  const standard = useConfig().data?.standardShipping;
  const price = option?.price ?? (shipping.isError ? standard : undefined);
  const placing = usePlacing({ ...draft, option: option?.id }, order);
  const [mistakes, setMistakes] = useMistakes(shipping.refused ?? placing.problem, () => change({ step: 'contact' }));
  const backTo = (to: Step) => () => change({ step: to });

  const submitContact = () => {
    const found = mistakesIn(draft.contact, t);
    setMistakes(found);
    if (Object.keys(found).length === 0) change({ step: 'delivery' });
  };

  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
      <div className="space-y-5">
        <CartNews />
        {order && <Notice tone="moss" title={t.checkout.fixed} />}
        <Section
          number={1}
          title={t.checkout.contact}
          open={step === 'contact'}
          done={<ContactSummary contact={draft.contact} />}
          edit={order ? undefined : { label: t.checkout.editContact, do: backTo('contact') }}
          reached
        >
          {Object.keys(mistakes).length > 0 && <Notice title={t.checkout.fixFields} />}
          <ContactForm
            contact={draft.contact}
            mistakes={mistakes}
            busy={false}
            change={(contact) => change({ contact })}
            submit={submitContact}
          />
        </Section>
        <Section
          number={2}
          title={t.checkout.delivery}
          open={step === 'delivery'}
          done={<DeliverySummary option={option} standard={price} />}
          edit={order ? undefined : { label: t.checkout.editDelivery, do: backTo('delivery') }}
          reached={step !== 'contact'}
        >
          {shipping.isFetching && !shipping.data ? (
            <p role="status" className="text-soft">
              {t.checkout.asking}
            </p>
          ) : (
            <Delivery
              options={shipping.data}
              standard={standard}
              chosen={option?.id}
              choose={(id) => change({ option: id })}
              again={() => void shipping.refetch()}
              go={() => change({ step: 'payment' })}
            />
          )}
        </Section>
        <Section number={3} title={t.checkout.payment} open={step === 'payment'} reached={step === 'payment'}>
          <PaymentTrouble order={order} problem={placing.problem} />
          <PaymentForm
            amount={order?.total ?? sum(cart.total, price)}
            busy={placing.busy || (!order && shipping.isFetching)}
            pay={(card) => void placing.pay(card)}
          />
        </Section>
      </div>
      <div className="lg:sticky lg:top-28">
        {order ? (
          <Summary lines={order.lines} shipping={order.shipping.price} total={order.total} />
        ) : (
          <Summary lines={cart.lines} shipping={step === 'contact' ? undefined : price} total={step === 'contact' ? cart.total : sum(cart.total, price)} />
        )}
      </div>
    </div>
  );
}

/** What is wrong with the fields. What the shop finds brings the shopper back to them. */
function useMistakes(problem: unknown, goBack: () => void) {
  const [mistakes, setMistakes] = useState<Mistakes>({});
  useEffect(() => {
    const found = problem instanceof ApiProblem && problem.status === 422 ? mistakesOf(problem.errors) : {};
    if (Object.keys(found).length === 0) return;
    setMistakes(found);
    goBack();
    // Once for each problem, whoever goes back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [problem]);
  return [mistakes, setMistakes] as const;
}

function chosenOf(options: ShippingOption[] | undefined, id: string | undefined): ShippingOption | undefined {
  return options?.find((it) => it.id === id) ?? options?.find((it) => it.standard) ?? options?.[0];
}

function sum(total: Money, shipping: Money | undefined): Money {
  return { ...total, minorUnits: total.minorUnits + (shipping?.minorUnits ?? 0) };
}

function Section({
  number,
  title,
  open,
  reached,
  done,
  edit,
  children,
}: {
  number: number;
  title: string;
  open: boolean;
  reached: boolean;
  done?: ReactNode;
  edit?: { label: string; do: () => void };
  children: ReactNode;
}) {
  const { t } = useText();
  const heading = useFocusWhenOpened(open);
  return (
    <section className={`panel ${open ? '' : 'bg-paper'}`} aria-labelledby={`step-${number}`}>
      <div className="flex items-center gap-4">
        <span
          aria-hidden
          className={`grid size-9 place-items-center rounded-full font-semibold ${reached ? 'bg-moss text-on-moss' : 'bg-sunken text-soft'}`}
        >
          {number}
        </span>
        <h2 ref={heading} id={`step-${number}`} tabIndex={-1} className="flex-1 text-xl sm:text-2xl">
          {title}
        </h2>
        {!open && reached && edit && (
          <button type="button" className="button-quiet" aria-label={edit.label} onClick={edit.do}>
            {t.checkout.edit}
          </button>
        )}
      </div>
      {open && <div className="mt-6 space-y-5">{children}</div>}
      {!open && reached && done && <div className="mt-3 pl-13 text-soft">{done}</div>}
    </section>
  );
}

function useFocusWhenOpened(open: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(open);
  useEffect(() => {
    if (open && !before.current) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: 'nearest' });
    }
    before.current = open;
  }, [open]);
  return heading;
}

function ContactSummary({ contact }: { contact: Contact }) {
  const { country } = useText();
  const { name, email, line1, line2, postalCode, city } = contact;
  if (name === '') return null;
  return (
    <>
      <p>
        {name}, {email}
      </p>
      <p>{[line1, line2, `${postalCode} ${city}`, contact.country && country(contact.country)].filter(Boolean).join(', ')}</p>
    </>
  );
}

function DeliverySummary({ option, standard }: { option: ShippingOption | undefined; standard: Money | undefined }) {
  const { t } = useText();
  const arrival = useArrival();
  const cost = useCost();
  if (!option) return <p>{[t.checkout.standard, standard && cost(standard)].filter(Boolean).join(' · ')}</p>;
  return <p>{[nameOf(option), arrival(option), cost(option.price)].filter(Boolean).join(' · ')}</p>;
}
