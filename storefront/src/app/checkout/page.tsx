import type { Metadata } from 'next';
import { Checkout } from '@/checkout/Checkout';
import { en } from '@/text/en';

export const metadata: Metadata = { title: en.checkout.title, robots: { index: false } };

export default function CheckoutPage() {
  return <Checkout />;
}
